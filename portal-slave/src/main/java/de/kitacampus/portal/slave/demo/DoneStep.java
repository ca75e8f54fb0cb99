package de.kitacampus.portal.slave.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "demo_step_done")
class DoneStep {

    @Id
    private String step;

    private Instant doneAt;

    protected DoneStep() {}

    DoneStep(String step, Instant doneAt) {
        this.step = step;
        this.doneAt = doneAt;
    }
}
