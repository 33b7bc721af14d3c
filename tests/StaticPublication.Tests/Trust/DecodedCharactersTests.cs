using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>The rules of characters hold for what is published: also where a character is written as a reference or as an escape, in
/// every text and address.</summary>
public sealed class DecodedCharactersTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("&#11;", "CHAR-CONTROL")]
    [InlineData("&#1;", "CHAR-CONTROL")]
    [InlineData("&#27;[31m", "CHAR-CONTROL")]
    [InlineData("&#x1B;", "CHAR-CONTROL")]
    [InlineData("&#0000127;", "CHAR-CONTROL")]
    [InlineData("&#146;", "CHAR-CONTROL")]
    [InlineData("\\\\&#1;", "CHAR-CONTROL")]
    [InlineData("&#x202E;", "CHAR-BIDI")]
    [InlineData("&#8238;", "CHAR-BIDI")]
    [InlineData("[x](https://x.example/ \"&#x202E;\")", "CHAR-BIDI")]
    [InlineData("&#xE0061;", "CHAR-HIDDEN")]
    [InlineData("\U000E0061", "CHAR-HIDDEN")]
    [InlineData("&Atilde;&copy;", "ENC-MOJIBAKE")]
    public void A_reference_in_Markdown_is_the_character_that_it_stands_for(string markdown, string code)
    {
        Assert.Equal([code], Codes(() => _site.WithQuestion("qe-1", body: $"Pourquoi {markdown} ?")));
        Assert.Equal([code], Codes(() => _site.WithQuestion("qe-1", $"abstract: 'Pourquoi {markdown} ?'\n")));
        _site.WithQuestion("qe-1");
        Assert.Equal([code], Codes(() => _site.With("pages/aide.md", $"---\ntitle: Aide\n---\nLisez {markdown} ici.\n")));
        File.Delete(Path.Combine(_site.Input, "pages/aide.md"));
        Assert.Equal(
            [code],
            Codes(() => _site.With("authorities/headings.yml", $"- id: eau\n  name: Eau\n  description: 'Lisez {markdown} ici.'\n"))
        );
    }

    [Fact]
    public void A_fault_of_a_reference_stands_where_the_reference_stands()
    {
        _site.WithQuestion("qe-1", body: "# Texte de la question\n\nÉté &eacute; &#1; x");
        var fault = Assert.Single(_site.Faults());
        var line = File.ReadAllLines(Path.Combine(_site.Input, "documents/qe-1.md"))[fault.Location.Line - 1];
        Assert.Equal("&#1; x", line[(fault.Location.Column - 1)..]);
        Assert.Equal("control character U+0001, written &#1;", fault.Message);
    }

    [Theory]
    [InlineData("\\&#1; et \\&#x202E;")]
    [InlineData("&#233; &oelig; &nbsp; &#x1F3F4; &copy &#; &; &#9;")]
    [InlineData("&#x202E;abc&#x202C; et &#x2067;abc&#x2069;")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("AT&T, R&D, a&b;c, &inconnu;")]
    public void What_may_stand_may_be_written_as_a_reference(string markdown) =>
        Assert.Empty(Codes(() => _site.WithQuestion("qe-1", body: markdown)));

    [Theory]
    [InlineData("\u200B\u200B", "TEXT-EMPTY")]
    [InlineData("\u200B \u3164\uFE0F", "TEXT-EMPTY")]
    [InlineData("\u00AD", "TEXT-EMPTY")]
    [InlineData("Eau\u2028vive", "CHAR-CONTROL")]
    [InlineData("Eau\u2029vive", "CHAR-CONTROL")]
    [InlineData("Eau \U000E0061\U000E0062", "CHAR-HIDDEN")]
    [InlineData("Eau \U0001F3F4\U000E0061", "CHAR-HIDDEN")]
    [InlineData("Eau \u202Evive", "CHAR-BIDI")]
    public void A_text_of_one_line_shows_what_it_says_in_every_place(string text, string code)
    {
        var json = JsonSerializer.Serialize(text);
        foreach (var more in new[] { "", ",\"number\":T", ",\"chamber\":T", ",\"identifiers\":{\"an\":T}", ",\"analyses\":[T]" })
        {
            var title = more.Length == 0 ? json : "\"Eau\"";
            Assert.Equal(
                [code],
                Codes(() => _site.With("documents/a.json", Record(title, more.Replace("T", json, StringComparison.Ordinal))))
            );
        }

        File.Delete(Path.Combine(_site.Input, "documents/a.json"));
        // YAML takes the line separators for line ends; its reader refuses them itself, and so it does escapes that it cannot read.
        if (code != "CHAR-CONTROL")
        {
            Assert.Equal([code], Codes(() => _site.With("authorities/headings.yml", $"- id: eau\n  name: \"{text}\"\n")));
            File.Delete(Path.Combine(_site.Input, "authorities/headings.yml"));
            var stated = File.ReadAllText(Path.Combine(_site.Input, "site.yml"));
            Assert.Equal([code], Codes(() => _site.With("site.yml", stated + $"\nspatial: \"{text}\"\n")).Except(["SITE-SPATIAL"]));
        }
    }

    [Theory]
    [InlineData("https://x.example/a\u202Eb", "CHAR-BIDI")]
    [InlineData("https://x.example/a\u200Bb", "URL-SYNTAX")]
    [InlineData("https://x.example/a\U000E0061b", "CHAR-HIDDEN")]
    [InlineData("https://x.example/a%E2%80%AEb", "CHAR-BIDI")]
    [InlineData("https://x.example/a%1Bb", "CHAR-CONTROL")]
    [InlineData("https://x.example/a%00b", "CHAR-CONTROL")]
    public void An_address_holds_nothing_that_hides_or_turns_the_order_of_reading(string url, string codes)
    {
        var json = JsonSerializer.Serialize(url);
        Assert.Equal(
            codes.Split(' '),
            Codes(() =>
                _site.With(
                    "documents/a.json",
                    Record("\"Eau\"").Replace("{\"licence\"", $"{{\"url\":{json},\"licence\"", StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public void A_former_address_holds_no_escape_of_such_a_character() =>
        Assert.Equal(
            ["CHAR-BIDI"],
            Codes(() => _site.With("documents/a.json", Record("\"Eau\"", ",\"formerAddresses\":[\"/a/%E2%80%AE/\"]")))
        );

    [Theory]
    [InlineData("{\"\u202Ex\":\"y\"}", "CHAR-BIDI")]
    [InlineData("{\"a\":[{\"b\":\"\u202Ex\"}]}", "CHAR-BIDI")]
    [InlineData("{\"a\":\"\U000E0061\"}", "CHAR-HIDDEN")]
    public void What_is_kept_verbatim_hides_nothing_either(string extra, string code) =>
        Assert.Equal([code], Codes(() => _site.With("documents/a.json", Record("\"Eau\"", $",\"extra\":{extra}"))));

    [Fact]
    public void A_name_that_the_data_chooses_is_held_to_the_same() =>
        Assert.Equal(
            ["CHAR-BIDI"],
            Codes(() => _site.With("documents/a.json", Record("\"Eau\"", ",\"identifiers\":{\"\u202Ean\":\"x\"}")))
        );

    private IEnumerable<string> Codes(Action change)
    {
        change();
        return _site.Faults().Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal);
    }

    private static string Record(string title, string more = "") =>
        $$"""{"id":"qe-1","kind":"question-ecrite","title":{{title}},"published":"2013-07-09","authors":["anne-roche"],"""
        + """ "source":{"licence":"etalab-2.0"}"""
        + more
        + "}";
}
