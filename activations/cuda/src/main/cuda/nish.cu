/*
 * nish_forward_N(x, count, series) overwrites x with f(x), and
 * nish_backward_N(x, epsilon, count, series) overwrites x with f'(x)·epsilon, for a series of N terms:
 * one pass each, without a temporary. The series of the first is made of the value's coefficients
 * times t, that of the second of the slope's. A thread takes four neighbours at a time, where the
 * arrays begin at a multiple of 16 bytes, and any grid does all the work. The arrays may be one.
 */
#ifndef __global__ /* clang without CUDA's headers */
#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __forceinline__ __attribute__((always_inline))
#define __launch_bounds__(threads) __attribute__((launch_bounds(threads)))
#define NISH_THREAD __nvvm_read_ptx_sreg_tid_x()
#define NISH_THREADS __nvvm_read_ptx_sreg_ntid_x()
#define NISH_BLOCK __nvvm_read_ptx_sreg_ctaid_x()
#define NISH_BLOCKS __nvvm_read_ptx_sreg_nctaid_x()
#else
#define NISH_THREAD threadIdx.x
#define NISH_THREADS blockDim.x
#define NISH_BLOCK blockIdx.x
#define NISH_BLOCKS gridDim.x
#endif

#include "nish_series.h"

struct alignas(16) Four {
  float a, b, c, d;
};

NISH_INLINE bool aligned(const void *address) { return (unsigned long long)address % 16 == 0; }

NISH_INLINE long long first() { return (long long)NISH_BLOCK * NISH_THREADS + NISH_THREAD; }

NISH_INLINE long long stride() { return (long long)NISH_BLOCKS * NISH_THREADS; }

template <int terms>
NISH_INLINE void forward(float *x, long long count, const nish_series &s) {
  const long long fours = aligned(x) ? count / 4 : 0;
  Four *const four = (Four *)x;
  for (long long i = first(); i < fours; i += stride()) {
    const Four in = four[i];
    four[i] = {nish_value(&s, terms, in.a), nish_value(&s, terms, in.b),
               nish_value(&s, terms, in.c), nish_value(&s, terms, in.d)};
  }
  for (long long i = 4 * fours + first(); i < count; i += stride()) {
    x[i] = nish_value(&s, terms, x[i]);
  }
}

template <int terms>
NISH_INLINE void backward(float *x, const float *epsilon, long long count, const nish_series &s) {
  const long long fours = aligned(x) && aligned(epsilon) ? count / 4 : 0;
  Four *const four = (Four *)x;
  const Four *const gradient = (const Four *)epsilon;
  for (long long i = first(); i < fours; i += stride()) {
    const Four in = four[i];
    const Four by = gradient[i];
    four[i] = {nish_slope(&s, terms, in.a) * by.a, nish_slope(&s, terms, in.b) * by.b,
               nish_slope(&s, terms, in.c) * by.c, nish_slope(&s, terms, in.d) * by.d};
  }
  for (long long i = 4 * fours + first(); i < count; i += stride()) {
    x[i] = nish_slope(&s, terms, x[i]) * epsilon[i];
  }
}

#define NISH_KERNELS(terms)                                                                \
  extern "C" __global__ void __launch_bounds__(256)                                        \
      nish_forward_##terms(float *x, long long count, const nish_series s) {               \
    forward<terms>(x, count, s);                                                           \
  }                                                                                        \
  extern "C" __global__ void __launch_bounds__(256) nish_backward_##terms(                 \
      float *x, const float *epsilon, long long count, const nish_series s) {              \
    backward<terms>(x, epsilon, count, s);                                                 \
  }

NISH_KERNELS(3)
NISH_KERNELS(4)
NISH_KERNELS(6)
NISH_KERNELS(8)
