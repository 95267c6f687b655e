"""Tells PyTorch's version and which BLAS it multiplies by."""

from pathlib import Path

import torch

FAST = {"openblas": "OpenBLAS", "mkl": "MKL", "blis": "BLIS", "atlas": "ATLAS"}


def blas(maps):
    """By the libraries that the process has loaded; PyTorch's own packages have MKL within."""
    for part, name in FAST.items():
        if part in maps:
            return name
    return "reference" if "/libblas.so" in maps else "built-in"


if __name__ == "__main__":
    files = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if ".so" in line}
    print(torch.__version__, blas(" ".join(files).lower()))
