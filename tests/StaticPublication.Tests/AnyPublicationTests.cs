using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>Publications that are no parliament's: nothing that they show speaks of one.</summary>
public sealed partial class AnyPublicationTests
{
    [Theory]
    [InlineData("council-fr")]
    [InlineData("council-en")]
    [InlineData("regulator-fr")]
    [InlineData("regulator-en")]
    public void A_publication_of_other_things_has_no_word_of_a_parliament(string name)
    {
        using var site = new TestSite(name, first: null);
        site.Build();
        var forbidden = name.EndsWith("fr", StringComparison.Ordinal) ? French() : English();
        var found =
            from path in Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(site.Output, path).Replace('\\', '/')
            where IsRead(file)
            from Match word in forbidden.Matches(WordsOf(file, File.ReadAllText(path), name))
            select $"{file}: {word.Value}";
        Assert.Empty(found.Distinct());
        var pages = Directory.GetDirectories(site.Output).Select(Path.GetFileName).ToList();
        Assert.Equal(12, site.Json("data/documents.json").GetProperty("counts").GetProperty("documents").GetInt32());
        Assert.DoesNotContain(pages, page =>
            page is "retards" or "overdue" or "statistiques" or "statistics" or "programmes" or "portefeuilles"
        );
    }

    [Theory]
    [InlineData("Questions sur le ministère", 2)]
    [InlineData("La commission répond", 1)]
    [InlineData("Le conseil délibère, les directions aussi", 0)]
    public void A_word_of_a_parliament_is_noticed(string text, int words) => Assert.Equal(words, French().Count(text));

    [Fact]
    public void The_fields_of_a_kind_are_shown_searched_and_published()
    {
        using var site = new TestSite("council-fr", first: null);
        site.Build();
        var page = new HtmlParser().ParseDocument(site.Read("documents/2024/02/deliberation-1/index.html"));
        var facts = string.Join('\n', page.QuerySelectorAll("dl").Select(list => list.TextContent));
        Assert.Contains("Vote", facts, StringComparison.Ordinal);
        Assert.Contains("26 pour, 1 contre", facts, StringComparison.Ordinal);
        Assert.Contains("12\u202F501,5", facts, StringComparison.Ordinal);
        Assert.Contains("20\u00A0mars 2024", facts, StringComparison.Ordinal);
        Assert.Contains("Affichée en mairie", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vote\u00A0: 26 pour, 1 contre", site.Read("documents/index.html"), StringComparison.Ordinal);
        var rows = site.Read("data/documents.csv").Split("\r\n");
        Assert.EndsWith(
            ",field_vote,field_montant,field_transmise_le,field_sens,field_acte,field_quartiers",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\"26 pour, 1 contre\",12501.5,2024-03-20,adoptée,https://valbourg.example/actes/1,Gare|Moulin",
            rows.Single(row => row.StartsWith("deliberation-1,", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        var schema = site.Json("data/schema/document.schema.json")
            .GetProperty("properties")
            .GetProperty("fields")
            .GetProperty("properties");
        Assert.Equal("Montant en euros", schema.GetProperty("montant").GetProperty("description").GetString());
        Assert.Contains("Transmise le", site.Read("dictionnaire/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"montant\":12501.5", "\"montant\":\"beaucoup\"", "TYPE", "fields.montant")]
    [InlineData("\"sens\":\"adoptée\"", "\"sens\":\"adopté\"", "ENUM", "fields.sens")]
    [InlineData("\"vote\":", "\"votes\":", "FIELD-UNKNOWN", "fields.votes")]
    [InlineData("\"type\":\"affichage\"", "\"type\":\"afichage\"", "ENUM", "events[0].type")]
    public void A_value_that_its_field_cannot_have_is_refused(string stated, string wrong, string code, string field)
    {
        using var site = new TestSite("council-fr", first: null);
        var path = Path.Combine(site.Input, "documents/records.ndjson");
        var lines = File.ReadAllText(path).Replace("\": ", "\":", StringComparison.Ordinal).Split('\n');
        lines[0] = lines[0].Replace(stated, wrong, StringComparison.Ordinal);
        site.With("documents/records.ndjson", string.Join('\n', lines));
        Assert.Contains(site.Faults(), fault => fault.Code.StartsWith(code, StringComparison.Ordinal) && fault.Field == field);
    }

    [Fact]
    public void A_word_that_the_program_does_not_have_is_refused_with_the_nearest()
    {
        using var theme = new TestSite("council-fr", first: null);
        var file = Path.Combine(theme.Folder, "strings.fr.yml");
        File.WriteAllText(file, "site:\n  skipp: \"Aller au texte\"\nidentifier:\n  valbourg: \"Valbourg\"\n");
        var faults = new FaultList();
        Reading.ThemeReading.Read(theme.Folder, "fr", faults);
        var fault = Assert.Single(faults.All);
        Assert.Equal(("STRINGS-KEY", "site.skipp", 2), (fault.Code, fault.Field, fault.Location.Line));
        Assert.StartsWith("nothing on the site is called \"site.skipp\"; nearest: site.skip", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kinds_may_not_give_a_field_two_types()
    {
        using var site = new TestSite("council-fr", first: null);
        var path = Path.Combine(site.Input, "authorities/kinds.yml");
        var kinds = File.ReadAllText(path)
            .Replace(
                "  uses: [authors, heading]",
                "  uses: [authors, heading]\n  fields: [{id: vote, label: Vote, type: number}]",
                StringComparison.Ordinal
            );
        Assert.Contains(site.With("authorities/kinds.yml", kinds).Faults(), fault => fault.Code == "KIND-FIELD");
    }

    // Schemas of the input name what any publication may state; scripts and the index are not read by people.
    private static bool IsRead(string file) =>
        !file.StartsWith("assets/", StringComparison.Ordinal)
        && !file.StartsWith("search/", StringComparison.Ordinal)
        && !file.StartsWith("data/schema/", StringComparison.Ordinal)
        && !file.StartsWith('_')
        && Path.GetExtension(file) is ".html" or ".json" or ".xml" or ".csv" or ".txt" or ".ttl" or ".jsonld" or ".webmanifest";

    // Of pages, what is shown and said by attributes. A regulator has the keys of the format for what it calls otherwise.
    private static string WordsOf(string file, string text, string name)
    {
        // Names that are not ours: a licence, and a type of schema.org.
        var words = Names().Replace(text, "");
        if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            var page = new HtmlParser().ParseDocument(words);
            var attributes = page
                .All.SelectMany(element => element.Attributes)
                .Where(attribute =>
                    attribute.Name is "title" or "content" or "alt" or "placeholder" or "aria-label"
                    || attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                )
                .Where(attribute => attribute.Name is not ("data-facets" or "data-zones" or "data-stemmers" or "data-index"))
                .Select(attribute => attribute.Value);
            words = page.DocumentElement.TextContent + "\n" + string.Join('\n', attributes);
        }

        return name.StartsWith("regulator", StringComparison.Ordinal) ? KeysOfMinistries().Replace(words, "") : words;
    }

    [GeneratedRegex(
        "question|minist[eè]r|député|assemblée|sénat|parlement|journal officiel|\\bJO\\b|"
            + "législature|legislature|circonscription|constituenc|gouvernement|portefeuille|portfolio|"
            + "programmes|réponse|répond(?!re)|answer|retard|overdue|chamber|signalement|pending|l’État",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex French();

    [GeneratedRegex(
        "question|ministr|parliament|assembl|senat|official journal|legislature|constituenc|"
            + "government|portfolio|programmes|answer|overdue|chamber|flagged|pending|the State",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex English();

    [GeneratedRegex("Open Government Licence|open-government-licence|GovernmentOrganization")]
    private static partial Regex Names();

    [GeneratedRegex("[a-zA-Z_./-]*(ministry|ministries|answering)[a-zA-Z_.-]*", RegexOptions.None)]
    private static partial Regex KeysOfMinistries();
}
