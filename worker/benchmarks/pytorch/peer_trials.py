"""The peer of a sweep: Optuna's grid over PyTorch's trials, in processes that share a study.

    peer_trials.py MNIST_FOLDER STUDY_FILE EPOCHS SEEDS EXAMPLES AT_ONCE

Says ``accuracy MEAN`` at its end, the mean of all trials' last accuracy on the test images.
"""

import multiprocessing
import sys

import optuna
import peer_mnist
import peer_training
from optuna.samplers import GridSampler
from optuna.study import MaxTrialsCallback
from optuna.trial import TrialState

NAME = "against-pytorch"
ACTIVATIONS = ["relu", "mish", *(f"nish {t}" for t in (0.5, 0.67, 1, 1.5, 2))]


class Grid(GridSampler):
    """Draws for one process at a time: on its own it may give two that ask at once the same trial."""

    def __init__(self, space, lock):
        super().__init__(space)
        self.lock = lock

    def sample_relative(self, study, trial, search_space):
        with self.lock:
            return super().sample_relative(study, trial, search_space)


class Process:
    """One of those that share the study."""

    def __init__(self, training, test, epochs, examples, space):
        self.training, self.test = training, test
        self.epochs, self.examples, self.space = epochs, examples, space
        self.count = len(space["activation"]) * len(space["seed"])

    def run(self, storage, lock):
        study = optuna.load_study(study_name=NAME, storage=storage, sampler=Grid(self.space, lock))
        begun = MaxTrialsCallback(self.count, states=(TrialState.COMPLETE, TrialState.RUNNING))
        study.optimize(self.train, callbacks=[begun, self.tell])

    def train(self, trial):
        name, *t = trial.suggest_categorical("activation", self.space["activation"]).split()
        seed = trial.suggest_categorical("seed", self.space["seed"])
        training = peer_training.Training(name, float(*t) if t else 1.0, seed, self.training, self.examples)
        for epoch in range(self.epochs):
            training.epoch()
            accuracy = training.accuracy(self.test)
            trial.report(accuracy, epoch)
        return accuracy

    def tell(self, study, trial):
        done = len(study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,)))
        print(*trial.params.values(), f"accuracy {trial.value:.4f} [{done} of {self.count} trials]", flush=True)


def main(folder, file, epochs, seeds, examples, at_once):
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    storage = f"sqlite:///{file}"
    study = optuna.create_study(study_name=NAME, storage=storage, direction="maximize")
    space = {"activation": ACTIVATIONS, "seed": list(range(1, int(seeds) + 1))}
    training, test = peer_mnist.read(folder, "train"), peer_mnist.read(folder, "t10k")
    process = Process(training, test, int(epochs), int(examples), space)
    conclude(study, process.count, fork(process, storage, int(at_once)))


def fork(process, storage, count):
    """Runs so many of it, which share the images' memory; returns their exit codes."""
    context = multiprocessing.get_context("fork")
    lock = context.Lock()
    processes = [context.Process(target=process.run, args=(storage, lock)) for _ in range(count)]
    for each in processes:
        each.start()
    for each in processes:
        each.join()
    return [each.exitcode for each in processes]


def conclude(study, count, codes):
    """That each trial was trained, and how well on the whole."""
    done = study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,))
    different = {tuple(sorted(trial.params.items())) for trial in done}
    if any(codes) or len(different) != count or len(done) != count:
        sys.exit(f"of {count} trials {len(different)} are done, by {len(done)} runs; exit codes {codes}")
    print("accuracy", sum(trial.value for trial in done) / count, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
