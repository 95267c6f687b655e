"""What must be there before anything is built."""

import importlib.util
import sys

from errors import Unfit

PACKAGES = {"torch": "python3-torch", "optuna": "python3-optuna"}


def modules(*names):
    """That this interpreter has them, without loading them."""
    missing = [module for module in names if importlib.util.find_spec(module) is None]
    if missing:
        packages = " ".join(PACKAGES[module] for module in missing)
        raise Unfit(
            f"{sys.executable} has no {' and no '.join(missing)}; install Debian's {packages} "
            "(for /usr/bin/python3), or name another interpreter by PYTHON"
        )


def mnist(folder):
    for part in ("train", "t10k"):
        for kind in ("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz"):
            if not (folder / f"{part}-{kind}").is_file():
                raise Unfit(f"MNIST's four .gz files must lie in {folder}, but there is no {part}-{kind}")
