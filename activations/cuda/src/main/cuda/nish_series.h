/*
 * A series f(x) = t·e·Σ p_k·w^k, e = exp(x/t), w = 1 − e, for x < 0, and x itself for x >= 0; and its
 * slope e·Σ s_k·w^k, and 1. In floats alone, because doubles are slow on most cards, and written for
 * C, C++ and CUDA alike, so that a host can compute what a card does, to the last bit: every
 * operation is an IEEE 754 addition, multiplication or fused multiply-add. Compile it without
 * contraction, which would fuse others than those that are written so.
 *
 * How it keeps its digits: what a float rounds away is carried in a second float, the low part.
 */
#ifndef NISH_SERIES_H
#define NISH_SERIES_H

#if defined(__CUDA__) || defined(__CUDACC__)
#define NISH_INLINE static __device__ __forceinline__
#else
#define NISH_INLINE static inline
#endif

#define NISH_TERMS 8

/* What SeriesParameters.java computes, in its order: 28 floats. */
typedef struct {
  float lowest;       /* below this x, the curve is 0 */
  float bend_end;     /* between this x and 0, the curve is jump + slope·x + bend·x² */
  float jump;
  float slope;
  float bend;
  float per_step;     /* 1/(t·ln2) */
  float step;         /* t·ln2 */
  float step_rest;    /* what its rounding left, over t */
  float inverse;      /* 1/t */
  float inverse_low;
  float magic;        /* adding it rounds the sums to a fixed number of places */
  float first;        /* the coefficient of the highest power, so rounded */
  float shifted[NISH_TERMS]; /* the coefficients so rounded, plus magic */
  float low[NISH_TERMS];     /* what that rounding left of each */
} nish_series;

/* exp(x/t) = scale·2^-64·(high + low), and w = 1 − exp(x/t). */
typedef struct {
  float scale;
  float high;
  float low;
  float w;
  float w_low;
} nish_exponential;

NISH_INLINE float nish_fma(float a, float b, float c) { return __builtin_fmaf(a, b, c); }

NISH_INLINE float nish_max(float a, float b) { return __builtin_fmaxf(a, b); }

/* 2^(k+64) from 1.5·2^23 + k, whose last bits are k. */
NISH_INLINE float nish_power(float shifted) {
  unsigned bits;
  float power;
  __builtin_memcpy(&bits, &shifted, sizeof bits);
  bits = (bits << 23) + (191u << 23);
  __builtin_memcpy(&power, &bits, sizeof power);
  return power;
}

/* (expm1(r)/r − 1)/r, so near that expm1(r) is within 5e-10 of itself for |r| up to ln2/2. */
NISH_INLINE float nish_curvature(float r) {
  float sum = nish_fma(r, 0x1.a242f6p-13f, 0x1.6d3cacp-10f);
  sum = nish_fma(r, sum, 0x1.111004p-7f);
  sum = nish_fma(r, sum, 0x1.5554f6p-5f);
  sum = nish_fma(r, sum, 0x1.555556p-3f);
  return nish_fma(r, sum, 0.5f);
}

/* x/t = k·ln2 + r, p = expm1(r): e = 2^k + 2^k·p and w = (1 − 2^k) − 2^k·p, which do not cancel. */
NISH_INLINE nish_exponential nish_exp(const nish_series *s, float x) {
  nish_exponential e;
  const float bounded = nish_max(x, s->lowest);
  const float shifted = nish_fma(bounded, s->per_step, 0x1.8p23f);
  const float k = shifted - 0x1.8p23f;
  const float rest = nish_fma(-k, s->step, bounded); /* exact */

  const float r = rest * s->inverse;
  float r_low = nish_fma(rest, s->inverse, -r);
  r_low = nish_fma(rest, s->inverse_low, r_low);
  r_low = nish_fma(-k, s->step_rest, r_low);

  const float half = r * nish_curvature(r);
  const float p = nish_fma(r, half, r);
  const float p_low = nish_fma(r_low, p, nish_fma(r, half, r - p) + r_low);

  e.scale = nish_power(shifted);
  e.high = 1.0f + p;
  e.low = ((1.0f - e.high) + p) + p_low;

  const float power = e.scale * 0x1p-64f;
  const float gap = 1.0f - power;
  e.w = nish_fma(-power, p, gap);
  e.w_low = nish_fma(-power, p, gap - e.w);
  e.w_low = nish_fma(-power, p_low, e.w_low) + ((1.0f - gap) - power);
  return e;
}

/* The sum c_k + c_(k+1)·w + …, of which the high part is rounded to a fixed number of places. */
typedef struct {
  float high;
  float low;
} nish_sum;

/* From the sum that begins with c_(k+1) to the one that begins with c_k: what the rounding of the
 * high part leaves is exact, whichever of the two summands is the larger. */
NISH_INLINE nish_sum nish_step(const nish_series *s, int k, nish_sum sum, nish_exponential e) {
  nish_sum result;
  const float next = nish_fma(sum.high, e.w, s->shifted[k]);
  const float left = nish_fma(sum.high, e.w, s->shifted[k] - next);
  result.high = next - s->magic;
  result.low = nish_fma(sum.low, e.w, nish_fma(sum.high, e.w_low, left + s->low[k]));
  return result;
}

/* e·Σ c_k·w^k by Horner's rule, without a loop, because the number of terms is known to a kernel. */
NISH_INLINE float nish_curve(const nish_series *s, const int terms, float x) {
  const nish_exponential e = nish_exp(s, x);
  nish_sum sum = {s->first, s->low[terms - 1]};
  if (terms > 7) sum = nish_step(s, 6, sum, e);
  if (terms > 6) sum = nish_step(s, 5, sum, e);
  if (terms > 5) sum = nish_step(s, 4, sum, e);
  if (terms > 4) sum = nish_step(s, 3, sum, e);
  if (terms > 3) sum = nish_step(s, 2, sum, e);
  if (terms > 2) sum = nish_step(s, 1, sum, e);
  if (terms > 1) sum = nish_step(s, 0, sum, e);
  const float product = nish_fma(e.high, sum.high, nish_fma(e.high, sum.low, e.low * sum.high));
  return product * e.scale * 0x1p-64f;
}

/* f(x); of NaN, NaN. */
NISH_INLINE float nish_value(const nish_series *s, const int terms, float x) {
  const float near_zero = nish_fma(x, nish_fma(x, s->bend, s->slope), s->jump);
  const float curve = nish_curve(s, terms, x);
  return x < s->bend_end ? curve : x < 0.0f ? near_zero : x;
}

/* f'(x), the right one at 0; of NaN, NaN. */
NISH_INLINE float nish_slope(const nish_series *s, const int terms, float x) {
  const float curve = nish_curve(s, terms, x);
  return x < 0.0f ? curve : x >= 0.0f ? 1.0f : x;
}

#endif
