package de.kitacampus.portal.slave.training;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.files.SafeNames;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Evidence folders for an authority's visit: of all centres for administrators, of the own ones for heads. */
@Service
public class EvidenceFolders {

    private static final int LISTED = 50;

    private final FolderMaking making;
    private final FolderZip zips;
    private final FolderStore store;
    private final TrainingBoard board;
    private final TrainingScope scope;
    private final Staff staff;
    private final Accounts accounts;
    private final Clock clock;

    EvidenceFolders(
            FolderMaking making,
            FolderZip zips,
            FolderStore store,
            TrainingBoard board,
            TrainingScope scope,
            Staff staff,
            Accounts accounts,
            Clock clock) {
        this.making = making;
        this.zips = zips;
        this.store = store;
        this.board = board;
        this.scope = scope;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In which form. */
    public enum Form {
        PDF("pdf", "application/pdf"),
        EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** Both, with every certificate and every scan that the account may see. */
        ZIP("zip", "application/zip");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** How far a folder is. */
    @FunctionalInterface
    public interface Progress {
        void written(int lines, int all);
    }

    public List<Centre> centres() {
        return board.centres();
    }

    /**
     * Makes a folder by what was known on the day, or is known now, and keeps that it was handed out.
     *
     * @throws java.util.NoSuchElementException if the centre is none of the account's
     */
    public FolderId hand(CentreId centre, LocalDate day) {
        visible(centre).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FolderId id = new FolderId(UuidCreator.getTimeOrderedEpoch());
        store.insert(new FolderStore.Handed(
                id,
                centre,
                day,
                Moment.at(day, now).known().truncatedTo(ChronoUnit.MICROS),
                now,
                scope.actor().orElse(null)));
        return id;
    }

    /**
     * Writes a folder that was handed out; the same again, however often and whatever was recorded since.
     *
     * @throws java.util.NoSuchElementException if there is none, or its centre is none of the account's
     */
    public void write(FolderId id, Form form, Locale language, OutputStream out, Progress progress) throws IOException {
        FolderStore.Handed handed = store.find(id).orElseThrow();
        Centre centre = visible(handed.centre()).orElseThrow();
        progress.written(0, 1);
        Folder folder = making.of(centre, new Moment(handed.day(), handed.knownAt()));
        int all = folder.lines();
        switch (form) {
            case PDF -> out.write(FolderPdf.print(folder, language, lines -> progress.written(lines, all)));
            case EXCEL -> FolderSheet.write(folder, language, out);
            case ZIP -> zips.write(folder, name(handed, centre, language), language, out, progress);
        }
        progress.written(all, all);
    }

    /** A name for the file. */
    public String fileName(FolderId id, Form form, Locale language) {
        FolderStore.Handed handed = store.find(id).orElseThrow();
        return name(handed, visible(handed.centre()).orElseThrow(), language) + "." + form.ending();
    }

    private static String name(FolderStore.Handed handed, Centre centre, Locale language) {
        return SafeNames.safe(FolderTexts.in(language).get("folder.title", centre.name())) + " " + handed.day();
    }

    /** What was handed out, the latest first. */
    public List<PrintedFolder> handedOut() {
        Map<CentreId, Centre> centres = centres().stream().collect(Collectors.toMap(Centre::id, Function.identity()));
        List<FolderStore.Handed> folders = store.latest(centres.keySet(), LISTED);
        return folders.stream()
                .map(folder -> new PrintedFolder(
                        folder.id(),
                        folder.centre(),
                        Optional.ofNullable(centres.get(folder.centre()))
                                .map(Centre::name)
                                .orElse(""),
                        folder.day(),
                        folder.knownAt(),
                        folder.printedAt(),
                        actor(folder.printedBy())))
                .toList();
    }

    private @Nullable String actor(@Nullable UUID account) {
        return account == null ? null : actor(account, staff, accounts);
    }

    static @Nullable String actor(UUID account, Staff staff, Accounts accounts) {
        return staff.ofAccount(account)
                .map(Person::name)
                .or(() -> accounts.find(account).map(AccountSummary::userName))
                .orElse(null);
    }

    private Optional<Centre> visible(CentreId centre) {
        return centres().stream().filter(one -> one.id().equals(centre)).findFirst();
    }
}
