package org.lifront.runs.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Slurm of one node on this machine, started for a test; needs root and the Debian packages slurm-wlm and munge.
 *
 * <p>A job that is queued again waits until its old credential has expired, two minutes unless told otherwise.
 */
final class LocalSlurm implements AutoCloseable {

    private static final String CONFIGURATION = """
            ClusterName=local
            SlurmctldHost=%1$s(127.0.0.1)
            SlurmctldPort=16817
            SlurmdPort=16818
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=cred_expire=5
            CredType=cred/munge
            StateSaveLocation=%2$s/controller
            SlurmdSpoolDir=%2$s/node
            SlurmctldPidFile=%2$s/slurmctld.pid
            SlurmdPidFile=%2$s/slurmd.pid
            SlurmctldLogFile=%2$s/slurmctld.log
            SlurmdLogFile=%2$s/slurmd.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            SchedulerType=sched/backfill
            SchedulerParameters=bf_interval=2,sched_interval=2
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            MpiDefault=none
            SwitchType=switch/none
            ReturnToService=2
            MaxArraySize=10001
            NodeName=%1$s NodeAddr=127.0.0.1 CPUs=2 RealMemory=2000 State=UNKNOWN
            PartitionName=main Nodes=%1$s Default=YES MaxTime=01:00:00 State=UP OverSubscribe=NO
            """;

    private final Path configuration;
    private final List<Process> daemons = new ArrayList<>();

    /** @param folder a folder of its own for configuration, state and logs */
    LocalSlurm(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("controller"));
        Files.createDirectories(folder.resolve("node"));
        this.configuration = folder.resolve("slurm.conf");
        Files.writeString(
                configuration,
                CONFIGURATION.formatted(InetAddress.getLocalHost().getHostName(), folder));
        startMunge();
        daemons.add(daemon(folder, "slurmctld", "-D"));
        daemons.add(daemon(folder, "slurmd", "-D"));
        awaitNode();
    }

    private void startMunge() throws IOException, InterruptedException {
        if (run("munge", "-n").code() == 0) {
            return;
        }
        Answer started = run("sh", "-c", """
                mkdir -p /run/munge && chown munge:munge /run/munge && chmod 755 /run/munge &&
                setpriv --reuid=munge --regid=munge --init-groups /usr/sbin/munged
                """);
        if (started.code() != 0) {
            throw new IOException("munged does not start: " + started.text());
        }
    }

    private Process daemon(Path folder, String... command) throws IOException {
        return builder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command[0] + ".out").toFile())
                .start();
    }

    private void awaitNode() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Answer nodes = run("sinfo", "-h", "-o", "%t");
        while (!nodes.text().strip().equals("idle")) {
            if (System.nanoTime() > end) {
                throw new IOException("Slurm does not start: " + nodes.text());
            }
            Thread.sleep(200);
            nodes = run("sinfo", "-h", "-o", "%t");
        }
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SLURM_CONF", configuration.toString());
        return builder;
    }

    /**
     * How a command ended.
     *
     * @param text both of its streams
     */
    record Answer(int code, String text) {}

    /** Runs a command that knows of this Slurm. */
    Answer run(String... command) throws IOException, InterruptedException {
        Process process = builder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    @Override
    public void close() {
        daemons.forEach(Process::destroy);
        for (Process daemon : daemons) {
            try {
                daemon.onExit().get(20, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                daemon.destroyForcibly();
            }
        }
    }
}
