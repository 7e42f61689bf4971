package bot.k98.runtime.kafka;

import bot.k98.contracts.Decoded;
import bot.k98.contracts.Topics;
import bot.k98.contracts.ops.Control;
import bot.k98.contracts.ops.Control.DrainRequested;
import bot.k98.contracts.ops.Control.RestartRequested;
import bot.k98.runtime.process.Instance;
import bot.k98.runtime.process.ProcessLife;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Reads ops.control by itself, in no group, so that each instance hears everything. Obeys what is addressed to this instance
 * and younger than its start: an old request was obeyed by this instance's predecessor.
 */
@ApplicationScoped
class ControlListener implements Following {
    private static final Logger LOG = Logger.getLogger(ControlListener.class);

    private final Instance instance;
    private final ProcessLife life;

    ControlListener(Instance instance, ProcessLife life) {
        this.instance = instance;
        this.life = life;
    }

    @Override
    public String name() {
        return "control";
    }

    @Override
    public Beginning beginning() {
        return Beginning.ofFirstPartition(Topics.CONTROL);
    }

    @Override
    public void heard(Poll poll) {
        poll.decoded(Topics.CONTROL).forEach(this::hear);
    }

    private void hear(Decoded<Control> decoded) {
        switch (decoded) {
            case Decoded.Known<Control>(Control control) when forMe(control) -> obey(control);
            case Decoded.Known<Control> other -> LOG.debugf("control not for this instance request=%s", other.value());
            case Decoded.UnknownType<Control> newer ->
                LOG.warnf("control of unknown type skipped type=%s", newer.type());
            case Decoded.Malformed<Control> bad -> LOG.warnf("control unreadable problem=\"%s\"", bad.reason());
        }
    }

    private boolean forMe(Control control) {
        return control.service() == instance.service()
                && control.instance().map(instance.name()::equals).orElse(true)
                && control.requestedAt().isAfter(instance.startedAt());
    }

    private void obey(Control control) {
        switch (control) {
            case RestartRequested restart -> {
                LOG.infof("restart requested by=%s reason=\"%s\"", restart.requestedBy(), restart.reason());
                life.requestRestart(restart.reason());
            }
            case DrainRequested drain -> {
                LOG.infof("drain requested by=%s reason=\"%s\"", drain.requestedBy(), drain.reason());
                life.drain(drain.reason());
            }
        }
    }
}
