using StaticPublication.Rendering;

namespace StaticPublication.Tests.Exporting;

/// <summary>Odd titles as BibTeX, read by a parser that people use.</summary>
public class BibtexTests
{
    private const string Odd = "{}\\%&#$_~^\"'`<>|@,= aé’«»—";

    [Fact]
    public void Ten_thousand_odd_titles_have_balanced_braces_and_are_read_as_they_are()
    {
        var random = new Random(15);
        var titles = Enumerable
            .Range(0, 10_000)
            .Select(_ => "x" + new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => Odd[random.Next(Odd.Length)])]) + "x")
            .ToList();
        var entries = titles.Chunk(100).Select(chunk => string.Join("\n", chunk.Select(Entry))).ToList();
        Assert.All(entries, entry => Assert.Equal(entry.Count(letter => letter == '{'), entry.Count(letter => letter == '}')));
        var read = Node.Ask("bibtex.cjs", [], entries)
            .SelectMany(list => list.EnumerateArray())
            .Select(title => title.GetString())
            .ToList();
        Assert.Equal(titles.Select(Plain), read.Select(title => Plain(title ?? "")));
    }

    private static string Entry(string title, int rank) =>
        $"@misc{{t{rank},\n  title = {{{Citation.Braced(title)}}},\n  date = {{2013}}\n}}";

    // The parser folds spaces, marks up subscripts of its own accord and turns straight quotes into curly ones: these do not count here.
    private static string Plain(string title) =>
        string.Concat(
            System
                .Text.RegularExpressions.Regex.Replace(title, "<[^<>]*>", "")
                .Where(letter => char.IsLetter(letter) || "{}\\%&#$_^|@,=".Contains(letter, StringComparison.Ordinal))
        );
}
