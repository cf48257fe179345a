package org.lifront.runs.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.lifront.runs.execution.CheckpointRequest;

/**
 * SIGUSR1: take a checkpoint and go on.
 *
 * <p>Java offers signals only in {@code sun.misc.Signal}, of the module {@code jdk.unsupported}, which the compiler warns
 * about without a way to say that this is meant; hence the reflection. Where there is no such class or no such signal, as
 * on Windows, nothing is lost but this wish.
 */
final class CheckpointSignal {

    private static final String NAME = "USR1";

    private CheckpointSignal() {}

    /**
     * Lets the signal raise a request.
     *
     * @return whether this platform has the signal
     */
    static boolean raises(CheckpointRequest request) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object raising = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            request.raise();
                            return null;
                        }
                        return answer(proxy, method, arguments);
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(NAME), raising);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** What every object can answer. */
    private static Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "checkpoint on SIG" + NAME;
        };
    }
}
