package de.kitacampus.portal.master.content.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ./portal course check FILE…} and {@code ./portal course import FILE…}. Ends with 0 if every file was taken, with 1
 * if one was not, with 2 if the command line was not understood.
 *
 * @see "docs/management-api.md"
 */
public final class CourseCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            Usage: ./portal course check FILE…
                   ./portal course import FILE… [--master URL] [--token TOKEN] [--course NUMBER] [--price AMOUNT] [--publish]

            check   says of each zip in one line what it is, or why it would be refused; needs no master
            import  checks each zip and brings it into a running master

            --master URL     the back office's address; http://localhost:8080 if not given
            --token TOKEN    its management token; the variable PORTAL_MANAGEMENT_TOKEN if not given
            --course NUMBER  the course of all files; otherwise the file's name or its title says it
            --price AMOUNT   net list price of a course that is not there yet; it is added with the package's pass mark, or 80
            --publish        new learners get this version from now on, and the course goes live""";

    private static final Set<String> HELP = Set.of("--help", "-h");

    private final PrintStream out;
    private final PrintStream errors;
    private final Options.Environment environment;
    private final Texts texts;

    CourseCommand(PrintStream out, PrintStream errors, Options.Environment environment, Locale terminal) {
        this.out = out;
        this.errors = errors;
        this.environment = environment;
        this.texts = new Texts(terminal);
    }

    /** Whatever the terminal is set to: umlauts are in titles and sentences. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        CourseCommand command =
                new CourseCommand(out, errors, name -> Optional.ofNullable(System.getenv(name)), Locale.getDefault());
        System.exit(command.run(List.of(words)));
    }

    int run(List<String> words) {
        try {
            if (words.stream().anyMatch(HELP::contains)) {
                out.println(USAGE);
                return DONE;
            }
            String action = words.isEmpty() ? "" : words.getFirst();
            return switch (action) {
                case "check" -> check(options(words));
                case "import" -> bring(options(words));
                default -> throw new Options.Wrong("say check or import");
            };
        } catch (Options.Wrong wrong) {
            errors.println("portal course: " + wrong.why());
            errors.println(USAGE);
            return NOT_UNDERSTOOD;
        }
    }

    private Options options(List<String> words) throws Options.Wrong {
        return Options.of(words.subList(1, words.size()), environment);
    }

    private int check(Options options) {
        Verdict verdict = new Verdict(texts);
        int result = DONE;
        for (Path file : options.files()) {
            Verdict.Told told = verdict.on(file);
            out.println(told.line());
            result = told.isAccepted() ? result : REFUSED;
        }
        return result;
    }

    private int bring(Options options) throws Options.Wrong {
        if (options.token().isBlank()) {
            throw new Options.Wrong(
                    "the import needs the master's management token: --token or PORTAL_MANAGEMENT_TOKEN");
        }
        int result = DONE;
        try (MasterClient master = new MasterClient(options.master(), options.token(), texts.locale())) {
            CourseImport courses = new CourseImport(master, options, texts);
            for (Path file : options.files()) {
                CourseImport.Told told = courses.bring(file);
                out.println(told.line());
                result = told.done() ? result : REFUSED;
            }
        }
        return result;
    }
}
