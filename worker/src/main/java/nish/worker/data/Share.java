package nish.worker.data;

import java.util.stream.IntStream;

/**
 * What one of several workers takes of an epoch's batches before parameters are averaged again:
 * each round deals them out like cards, one to each worker in turn.
 *
 * @param round counted from 0 in each epoch
 * @param worker counted from 0
 */
public record Share(int round, int worker, int workers) {

  /** How many steps each worker takes before parameters are averaged; dl4j-spark's default. */
  public static final int STEPS = 5;

  /** How many rounds it takes to deal all batches. */
  public static int rounds(int batches, int workers) {
    return (batches + STEPS * workers - 1) / (STEPS * workers);
  }

  /** How many workers get a batch in a round; in the last they may be fewer. */
  public static int dealtTo(int round, int batches, int workers) {
    return Math.min(workers, batches - round * STEPS * workers);
  }

  /** The places of its batches among all of the epoch; in the last round they may be fewer. */
  IntStream batches(int all) {
    return IntStream.range(round * STEPS, (round + 1) * STEPS)
        .map(step -> step * workers + worker)
        .filter(batch -> batch < all);
  }

  /** Its place among all shares of the epoch. */
  public int place() {
    return round * workers + worker;
  }
}
