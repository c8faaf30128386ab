package dev.slipway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatEnginesSayIsExplainedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running? | does not answer",
                "Got permission denied while trying to connect to the Docker daemon socket at unix:///x | may not talk to",
                "ERROR: BuildKit is enabled but the buildx component is missing or broken. | BuildKit is not there",
                "driver failed programming external connectivity on endpoint x: Bind for 0.0.0.0:8080 failed: port is already allocated. | Port 8080 of this machine is taken",
                "Error starting userland proxy: listen tcp4 127.0.0.1:8000: bind: address already in use | Port 8000 of this machine is taken",
                "pull access denied for nosuch/image, repository does not exist or may require 'docker login' | no image nosuch/image",
                "failed to solve: python:3.11-slim: failed to do request: Head \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host | registry cannot be reached",
                "failed to register layer: write /x: no space left on device | disk is full",
                "standard_init_linux.go:228: exec user process caused: exec format error | another processor",
                "toomanyrequests: You have reached your pull rate limit. | pull more for now",
                "unauthorized: authentication required | refuses access",
                "Error: No such container: web | There is no container web.",
                "Error response from daemon: conflict: unable to remove repository reference \"a:1\" (must force) | used by a container",
                "The container name \"/web\" is already in use by container \"1\" | a container called web already"
            })
    void eachHasItsCauseAndARemedy(String line, String cause) {
        var problem = ContainerFailures.explain(List.of(line)).orElseThrow();

        assertThat(problem.message()).contains(cause);
        assertThat(problem.remedy()).isNotNull();
    }

    @Test
    void whatAProgramPrintsIsNotTakenForTheEngines() {
        assertThat(ContainerFailures.explain(List.of(
                        "Traceback (most recent call last):", "KeyError: 'port'", "ValueError: not found: model")))
                .isEmpty();
    }
}
