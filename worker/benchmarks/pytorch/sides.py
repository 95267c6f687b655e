"""The two that are compared: processes that train when they are told."""

import subprocess
from contextlib import AbstractContextManager
from pathlib import Path

import pinning
from errors import Failure


class Process:
    """One that answers lines."""

    def __init__(self, command, variables, log):
        self.log = log
        with open(log, "w") as errors:
            self.process = subprocess.Popen(
                command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
            )

    def ask(self, question):
        try:
            self.process.stdin.write(question + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # its answer will be missing

    def answer(self, word):
        for line in self.process.stdout:
            if line.startswith(word + " "):
                return line.split()[1]
        last = "\n".join(self.log.read_text().splitlines()[-20:])
        raise Failure(f"{self.log.stem} ended with {self.process.wait()} in place of an answer:\n{last}")

    def peak_mib(self):
        """The most memory that it has had at once."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmHWM:")[1].split()[0]) / 1024

    def close(self):
        self.process.kill()
        self.process.communicate()


class Side(AbstractContextManager):
    """As many processes as it takes for all trials."""

    def __init__(self, name, commands, variables, logs):
        self.name = name
        self.processes = []
        try:
            for number, command in enumerate(commands):
                self.processes.append(Process(command, variables, logs / f"{name}-{number}.log"))
        except BaseException:
            self.__exit__()
            raise

    def ready(self):
        """Waits until it can train; returns how many numbers a network keeps."""
        return [int(process.answer("ready")) for process in self.processes][0]

    def go(self, seconds):
        """Trains so long; returns the examples per second of all trials together."""
        for process in self.processes:
            process.ask(f"go {seconds}")
        return sum(float(process.answer("speed")) for process in self.processes)

    def pin(self, cores):
        for process in self.processes:
            pinning.pin(process.process.pid, cores)

    def peak_mib(self):
        return sum(process.peak_mib() for process in self.processes)

    def __exit__(self, *error):
        for process in self.processes:
            process.close()
