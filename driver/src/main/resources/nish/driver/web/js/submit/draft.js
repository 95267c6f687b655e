const KEY = 'nish-draft';

/** What is being written, kept in this browser tab until it is submitted. */
export const draft = {
  get text() { return sessionStorage.getItem(KEY) ?? undefined; },
  keep(text) { sessionStorage.setItem(KEY, text); },
  forget() { sessionStorage.removeItem(KEY); },
};

export const EXAMPLE = `name: first
description: relu and mish against nish with three scales, on the digits that come with Nish

parameters:
  activation: [relu, mish, nish]
  t: [0.5, 1, 2] # for the activations that take a t
  network: lenet
  dataset: digits
  seed: [1, 2, 3]
  epochs: 3
  learning_rate: 0.02
`;
