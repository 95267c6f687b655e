/*
 * host value|slope TERMS: reads a nish_series and then floats, and writes f or f' of each. What it
 * computes is what the kernels compute, to the last bit.
 */
#include "../../main/cuda/nish_series.h"

#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
  nish_series series;
  float x;
  if (count != 3 || fread(&series, sizeof series, 1, stdin) != 1) return 2;
  const int slope = arguments[1][0] == 's';
  const int terms = atoi(arguments[2]);
  while (fread(&x, sizeof x, 1, stdin) == 1) {
    x = slope ? nish_slope(&series, terms, x) : nish_value(&series, terms, x);
    if (fwrite(&x, sizeof x, 1, stdout) != 1) return 1;
  }
  return 0;
}
