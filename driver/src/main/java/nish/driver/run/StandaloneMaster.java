package nish.driver.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.DeployMessages.MasterStateResponse;
import org.apache.spark.deploy.master.WorkerInfo;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.rpc.RpcEnv;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.immutable.Map;
import scala.reflect.ClassTag;

/**
 * The masters of a standalone Spark, asked what their workers have: by Spark's own, authenticated
 * RPC, on the port that the URL names, as its web page asks them.
 */
final class StandaloneMaster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StandaloneMaster.class);
  private static final String SCHEME = "spark://";
  private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
  private static final String LIMIT = "10s";

  private final List<RpcAddress> masters;
  private final RpcEnv rpc;

  /**
   * @param configuration with the secret, where the cluster wants one
   * @throws IllegalArgumentException if the URL is none of a standalone Spark
   */
  StandaloneMaster(String url, SparkConf configuration) {
    this.masters =
        Arrays.stream(url.substring(SCHEME.length()).split(",", -1))
            .map(address -> address(url, address))
            .toList();
    SparkConf impatient =
        configuration
            .clone()
            .set("spark.rpc.askTimeout", LIMIT)
            .set("spark.rpc.lookupTimeout", LIMIT)
            .set("spark.rpc.io.connectionCreationTimeout", LIMIT);
    this.rpc =
        RpcEnv.create(
            "nish",
            "localhost",
            0,
            impatient,
            new SecurityManager(
                impatient,
                SecurityManager.$lessinit$greater$default$2(),
                SecurityManager.$lessinit$greater$default$3()),
            true);
  }

  static boolean isMeantBy(String url) {
    return url.startsWith(SCHEME);
  }

  private static RpcAddress address(String url, String address) {
    var parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "Spark's master is such as spark://host:7077, but --master is " + url);
    }
    return new RpcAddress(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  /**
   * The workers that are up; empty if a master answers, but not so that this version of Spark can
   * read it.
   *
   * @throws RunException if no master answers
   */
  Optional<List<WorkerRoom>> workers() {
    List<RpcEndpointRef> answering = answering();
    try {
      return Optional.of(answering.stream().flatMap(StandaloneMaster::rooms).toList());
    } catch (Exception e) { // Spark's are checked ones that Java is not told of
      LOG.warn("{} do not tell what their workers have", masters, e);
      return Optional.empty();
    }
  }

  private List<RpcEndpointRef> answering() {
    List<RpcEndpointRef> answering = new ArrayList<>();
    List<Exception> failures = new ArrayList<>();
    for (RpcAddress master : masters) {
      try {
        answering.add(rpc.setupEndpointRef(master, "Master"));
      } catch (Exception e) { // Spark's, as above
        failures.add(e);
      }
    }
    if (answering.isEmpty()) {
      throw unreachable(failures.get(0));
    }
    return answering;
  }

  /** A master that stands by for another has none. */
  private static Stream<WorkerRoom> rooms(RpcEndpointRef master) {
    MasterStateResponse state =
        master.askSync(
            DeployMessages.RequestMasterState$.MODULE$, ClassTag.apply(MasterStateResponse.class));
    return Arrays.stream(state.workers()).filter(WorkerInfo::isAlive).map(StandaloneMaster::room);
  }

  private RunException unreachable(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new RunException(
        "Spark's master at %s does not answer (%s: %s); is it there, and of Spark 3.5? Name it by --master"
            .formatted(masters, cause.getClass().getSimpleName(), cause.getMessage()),
        e);
  }

  private static WorkerRoom room(WorkerInfo worker) {
    int gpus =
        worker.resources().contains("gpu") ? worker.resources().apply("gpu").addresses().size() : 0;
    return new WorkerRoom(
        worker.host(),
        new Room(gpus, worker.cores(), worker.memory()),
        new Room(free(worker.resourcesAmountFree()), worker.coresFree(), worker.memoryFree()));
  }

  private static int free(Map<String, Object> amounts) {
    return amounts.contains("gpu") ? (int) amounts.apply("gpu") : 0;
  }

  @Override
  public void close() {
    rpc.shutdown();
  }
}
