package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class AClientThatNobodyHoldsIsLetGoTest {
    @Test
    void thoughItIsStoppedWithTheProcess() throws InterruptedException {
        var client = new WeakReference<>(Connections.open(HttpClient.newBuilder()));

        for (int look = 0; look < 200 && client.get() != null; look++) {
            System.gc();
            Thread.sleep(10);
        }

        assertThat(client.get()).isNull();
    }
}
