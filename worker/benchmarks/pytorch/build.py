"""Builds what is measured, and tells how it is started."""

import os
import subprocess
import sys
from pathlib import Path

from errors import Failure
from report import tell

ROOT = Path(__file__).resolve().parents[3]
TARGET = ROOT / "worker/benchmarks/target"
VARIABLES = {  # as in an executor
    "OMP_NUM_THREADS": "1",
    "MALLOC_MMAP_THRESHOLD_": "1048576",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
JAVA = str(Path(os.environ["JAVA_HOME"], "bin/java")) if "JAVA_HOME" in os.environ else "java"


def build():
    tell("Building Nish")
    command = ["./mvnw", "-B", "-q", "-DskipTests", "-Dspotless.check.skip", *profile()]
    command += ["-pl", "activations,worker,worker/benchmarks", "package"]
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode:
        raise Failure("the build failed")


def build_nish():
    """./nish builds itself where it must."""
    if subprocess.run(["./nish", "help"], cwd=ROOT, stdout=subprocess.DEVNULL).returncode:
        raise Failure("./nish does not start")


def profile():
    """The natives that this processor runs fastest, as ./nish chooses them."""
    flags = Path("/proc/cpuinfo").read_text().split()
    return ["-Pavx512"] if "avx512f" in flags else []


def jars():
    return (TARGET / "classpath").read_text().strip().split(":")


def java(main, *arguments):
    """With the options that ./nish run has."""
    options = [f"@{ROOT}/driver/jvm.options", f"@{ROOT}/driver/run.options"]
    classpath = ":".join([str(TARGET / "nish-worker-benchmarks.jar"), *jars()])
    return [JAVA, *options, "-cp", classpath, main, *arguments]


def peer(script, *arguments):
    """One of PyTorch's, by this interpreter."""
    return [sys.executable, "-B", str(Path(__file__).parent / script), *arguments]
