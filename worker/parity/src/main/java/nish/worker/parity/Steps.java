package nish.worker.parity;

/** What each step's length follows from, beside the gradient: a recipe with plain momentum. */
record Steps(double learningRate, double momentum, double weightDecay) {}
