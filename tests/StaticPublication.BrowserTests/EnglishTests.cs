using System.Text.RegularExpressions;

namespace StaticPublication.BrowserTests;

/// <summary>A site in English with paths of its own says nothing in French but the words of its records.</summary>
public partial class EnglishTests(Sites sites)
{
    [Fact]
    public async Task No_French_of_the_interface_is_left()
    {
        var told = Pieces("fr").Except(Pieces("en")).Where(piece => piece.Length > 6).ToList();
        Assert.True(told.Count > 300);
        var site = await sites.English;
        // The records' own words are French here: they are taken away before the interface's are looked for.
        var lines = site.Pages()
            .SelectMany(page => Records().Replace(System.Net.WebUtility.HtmlDecode(File.ReadAllText(site.FileOf(page))), "").Split('\n'))
            .ToHashSet(StringComparer.Ordinal);
        var all = string.Join('\n', lines);
        var left = (
            from words in told
            where all.Contains(words, StringComparison.Ordinal)
            let alone = new Regex($@"(?<!\p{{L}}){Regex.Escape(words)}(?!\p{{L}})", RegexOptions.CultureInvariant)
            let found = lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal) && alone.IsMatch(line))
            where found is not null
            select $"{words}: {found}"
        ).ToList();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public async Task No_French_path_is_left()
    {
        var site = await sites.English;
        string[] french =
        [
            "documents",
            "ministeres",
            "portefeuilles",
            "auteurs",
            "programmes",
            "rubriques",
            "organisations",
            "statistiques",
            "retards",
            "recherche",
            "qualite",
            "donnees",
            "dictionnaire",
            "changements",
        ];
        Assert.DoesNotContain(french, name => Directory.Exists(Path.Combine(site.Folder, name)));
        Assert.Empty(
            from page in site.Pages()
            from Match match in Regex.Matches(File.ReadAllText(site.FileOf(page)), "(?:href|action)=\"/(?<first>[a-z]+)/")
            where french.Contains(match.Groups["first"].Value)
            select $"{page}: {match.Value}"
        );
    }

    // Every text of a strings file, cut where the program fills in a name or a number.
    private static IEnumerable<string> Pieces(string language) =>
        from line in TypedNames().Replace(File.ReadAllText(Path.Combine(Repository.Theme, $"strings.{language}.yml")), "").Split('\n')
        where !line.TrimStart().StartsWith('#')
        from Match text in Quoted().Matches(line)
        from piece in Place().Split(text.Groups["text"].Value)
        select piece.Trim();

    // Readers type them, and no page has them: « interroge » may be a word of a record.
    [GeneratedRegex(@"^  field_names:\n(?:    .*\n)+", RegexOptions.Multiline)]
    private static partial Regex TypedNames();

    [GeneratedRegex("\"(?<text>[^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\w+\}|\.$")]
    private static partial Regex Place();

    // Names and words of the records, and the head's copies of them.
    [GeneratedRegex(
        """<script type="application/ld\+json".*?</script>|Texte (?:de|du) \w+(?: \w+)?|Affaires de la vallée[^<"]*|"""
            + """Questions? écrites?|Billets?|Rapports?|<h1 class="own.*?</h1>|<div class="(?:said|prose).*?</div>|"""
            + """<(?:pre|p) class="copy".*?</(?:pre|p)>|Public money for [^<"]*|Politique de [^<"]*|En bref : [^<"]*|"""
            + """<a[^>]*>(?:Politique|Anticonst)[^<]*</a>""",
        RegexOptions.Singleline
    )]
    private static partial Regex Records();
}
