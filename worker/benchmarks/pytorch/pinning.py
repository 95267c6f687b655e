"""Keeps a side to as many cores as it may use."""

import contextlib
import os
import shutil

from errors import Unfit

PINS = shutil.which("taskset") is not None


def require(count):
    there = len(os.sched_getaffinity(0))
    if there < count:
        raise Unfit(f"{count} cores are needed, but {there} can be had; choose --cores 1")


def pinned(command, count):
    """The command on the last of the cores; anywhere, if there is no taskset."""
    cores = sorted(os.sched_getaffinity(0))[-count:]
    return ["taskset", "-c", ",".join(map(str, cores)), *command] if PINS else command


def pin(process, count):
    """A running process, with all its threads, to the last of the cores."""
    cores = sorted(os.sched_getaffinity(0))[-count:]
    for thread in os.listdir(f"/proc/{process}/task"):
        with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
            os.sched_setaffinity(int(thread), cores)


def remark():
    return "pinned by taskset" if PINS else "NOT pinned to cores, since there is no taskset"
