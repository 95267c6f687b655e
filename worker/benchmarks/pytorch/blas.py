"""Which library PyTorch multiplies matrices by: Debian's reference takes 20 times as long for LeNet's dense layer.

Where it is the reference, PyTorch is given the OpenBLAS among Nish's own jars, so that both have the same.
"""

import os
import subprocess
import zipfile
from pathlib import Path

import build
from errors import Failure

FOLDER = build.TARGET / "openblas"
PRELOADED = "libopenblas.so.0"
NEEDED = (PRELOADED, "libgfortran.so.5", "libquadmath.so.0")


def environment(as_installed):
    """What PyTorch's processes are started with, and what PyTorch it is."""
    plain = dict(os.environ, OMP_NUM_THREADS="1")
    version, library = about(plain)
    if library != "reference" or as_installed:
        return plain, f"PyTorch {version} (BLAS: {library})"
    unpack()
    given = dict(plain, LD_PRELOAD=str(FOLDER / PRELOADED), LD_LIBRARY_PATH=str(FOLDER))
    version, library = about(given)
    return given, f"PyTorch {version} (BLAS: Nish's {library} in place of the reference)"


def about(variables):
    told = subprocess.run(build.peer("peer_about.py"), env=variables, capture_output=True, text=True)
    if told.returncode:
        raise Failure(f"PyTorch does not start:\n{told.stderr}")
    return told.stdout.split()


def unpack():
    """The library, and those that it needs, from the jar for this platform."""
    FOLDER.mkdir(exist_ok=True)
    for jar in build.jars():
        if Path(jar).name.startswith("openblas-"):
            with zipfile.ZipFile(jar) as archive:
                for entry in archive.namelist():
                    if Path(entry).name in NEEDED:
                        (FOLDER / Path(entry).name).write_bytes(archive.read(entry))
    if not (FOLDER / PRELOADED).exists():
        raise Failure(
            "PyTorch has the reference BLAS, and Nish's jars have no other for this platform; "
            "install Debian's libopenblas0, or measure with --installed-blas"
        )
