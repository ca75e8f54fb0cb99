package de.kitacampus.portal.master.attestations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's JavaScript meets the same vectors as the Java code; run by Node.js, which the build needs anyway. */
class CheckScriptTest {

    private static final String RUN = """
            const fs = require('fs'), vm = require('vm'), crypto = require('crypto'), assert = require('assert');
            vm.runInThisContext(fs.readFileSync(process.argv[2], 'utf8') + ';globalThis.check = KitaCheck');
            const vectors = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
            const bytes = hex => Uint8Array.from(hex.match(/../g), one => parseInt(one, 16));
            async function commitments() {
              for (const one of vectors.commitments) {
                assert.strictEqual(await check.commitment(bytes(one.salt), one.name, one.birthDate || ''), one.commitment);
              }
            }
            (async () => {
              for (const one of vectors.names) assert.strictEqual(check.normalised(one.name), one.normalised);
              for (const one of vectors.numbers) assert.strictEqual(check.number(one.typed), one.number);
              for (const one of vectors.codes) assert.strictEqual(check.hex(check.salt(one.code)), one.salt);
              for (const one of vectors.former.names) assert.strictEqual(check.formerlyNormalised(one.name), one.normalised);
              for (const one of vectors.former.commitments) {
                assert.ok(await check.isFor(one.commitment, bytes(one.salt), one.name, one.birthDate || ''));
              }
              for (const one of vectors.readings) assert.deepStrictEqual(check.readings(one.typed), one.names);
              const salt = bytes('000102030405060708090a0b0c0d0e0f');
              const anna = await check.commitment(salt, 'Zoë Anna d’Arc-Müller', '');
              for (const typed of ["zoë anna d'arc‐müller", "d'Arc - Müller, Zoë Anna", 'D´ARC–MÜLLER,ZOË ANNA']) {
                assert.ok(await check.isFor(anna, salt, typed, ''), typed);
              }
              for (const typed of ["Zoë d'Arc-Müller", 'Zoë Anna d’Arc, Müller', '', 'Zoë Anna dArc-Müller']) {
                assert.ok(!await check.isFor(anna, salt, typed, ''), typed);
              }
              assert.strictEqual(check.codeProblem('  '), 'missing');
              assert.strictEqual(check.codeProblem('ABCD'), 'typo');
              for (const one of vectors.codes) assert.strictEqual(check.codeProblem(one.code), null);
              assert.strictEqual(check.salt('Z'.repeat(28)), null);
              for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
                const message = crypto.randomBytes(length);
                const expected = crypto.createHash('sha256').update(message).digest('hex');
                assert.strictEqual(check.hex(check.sha256(new Uint8Array(message))), expected);
              }
              await commitments();
              Object.defineProperty(globalThis, 'crypto', { value: undefined });
              await commitments();
              console.log('checked ' + vectors.commitments.length);
            })().catch(broken => { console.error(broken); process.exit(1); });
            """;

    @TempDir
    Path folder;

    @Test
    void the_script_computes_what_java_computes_with_and_without_web_crypto() throws Exception {
        Path run = Files.writeString(folder.resolve("run.js"), RUN);
        Process node = new ProcessBuilder(
                        "node",
                        run.toString(),
                        copied("/verify/static/check.js").toString(),
                        copied("/attestation/vectors.json").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).startsWith("checked ");
        assertThat(node.exitValue()).isZero();
    }

    private Path copied(String resource) throws IOException {
        Path copy = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = CheckScriptTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            Files.copy(in, copy);
        }
        return copy;
    }
}
