package org.bihuan.doors;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.bihuan.permission.Open;
import org.bihuan.refusal.Missing;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** With a management port the actuator moves there as a whole; the health stays where load balancers ask for it. */
@Hidden
@RestController
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class HealthAtMainPort {

    private final HealthEndpoint health;
    private final HttpCodeStatusMapper codes;

    HealthAtMainPort(HealthEndpoint health, HttpCodeStatusMapper codes) {
        this.health = health;
        this.codes = codes;
    }

    @Open("Load balancers ask without a login; the answer is up or down.")
    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> all() {
        return told(health.health());
    }

    @Open("Load balancers ask without a login; the answer is up or down.")
    @GetMapping("/actuator/health/{group}")
    ResponseEntity<Map<String, String>> group(@PathVariable String group) {
        HealthDescriptor found = health.healthForPath(group);
        if (found == null || !(group.equals("liveness") || group.equals("readiness"))) {
            throw new Missing(group);
        }
        return told(found);
    }

    private ResponseEntity<Map<String, String>> told(HealthDescriptor it) {
        return ResponseEntity.status(codes.getStatusCode(it.getStatus()))
                .body(Map.of("status", it.getStatus().getCode()));
    }
}
