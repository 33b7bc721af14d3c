using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace StaticPublication.Tests.Exporting;

/// <summary>A built site of three hundred records drawn by a seed: every role of ministries, every way to end, dates that are partial,
/// and documents that are no questions.</summary>
public sealed class CountedSite : IDisposable
{
    private const int Records = 300;
    private static readonly string[] Ministries = ["eco-un", "eco-deux", "sante", "rare"];
    private static readonly string[] Authors = ["anne-roche", "luc-tessier", "ida-rare"];
    private readonly TestSite _site = new();

    public CountedSite()
    {
        _site
            .With(
                "authorities/ministries.yml",
                "- {id: eco-un, name: Économie, portfolio: economie, from: 2012-05-16, until: 2014-08-25}\n"
                    + "- {id: eco-deux, name: Économie et industrie, portfolio: economie, from: 2014-08-26}\n"
                    + "- {id: sante, name: Santé}\n- {id: rare, name: Rarement nommé}\n- {id: jamais, name: Jamais nommé}\n"
            )
            .With("authorities/authors.yml", string.Concat(Authors.Select(id => $"- {{id: {id}, name: {id}}}\n")))
            .With("authorities/groups.yml", "- {id: groupe-un, name: Groupe Un}\n- {id: groupe-deux, name: Groupe Deux}\n")
            .With("authorities/organisations.yml", "- {id: atelier, name: L'Atelier}\n")
            .With("authorities/programmes.yml", "- {id: vallee-connectee, name: Vallée}\n- {id: petit, name: Petit}\n")
            .With("documents/all.ndjson", Lines(new Random(15)));
        _site.Build();
    }

    /// <summary>The site.</summary>
    internal TestSite Site => _site;

    public void Dispose() => _site.Dispose();

    /// <summary>Rows of a table by their columns: no cell of this site holds a comma.</summary>
    internal List<Dictionary<string, string>> Csv(string path)
    {
        var lines = _site.Read(path).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>The figures of an authority in a table that compares them, by their heads.</summary>
    internal static Dictionary<string, IElement> Cells(IParentNode page, string address)
    {
        var row = page.QuerySelectorAll(".figures tbody tr:not(.group)")
            .First(tr => tr.QuerySelector("a")?.GetAttribute("href") == address);
        var heads = page.QuerySelectorAll(".figures thead th").Select(head => head.TextContent.Replace('\u00a0', ' '));
        return heads.Zip(row.Children).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>What is said below a figure; a note that is only a link has no element around it.</summary>
    internal static string Note(IElement cell) =>
        (cell.QuerySelector("small") ?? (cell.ClassList.Contains("of") ? cell.QuerySelectorAll("a")[^1] : null))?.TextContent ?? "";

    private static string Lines(Random random)
    {
        var lines = new StringBuilder();
        for (var number = 0; number < Records; number++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"doc-{number}\",\"title\":\"Titre {number}\",");
            lines.Append(random.Next(6) == 0 ? Report(random) : Question(random, number));
            lines.Append(CultureInfo.InvariantCulture, $"\"programmes\":[{(random.Next(3) == 0 ? "\"vallee-connectee\"" : "")}],");
            lines.Append("\"source\":{\"licence\":\"etalab-2.0\"}}\n");
        }

        return lines.ToString();
    }

    private static string Report(Random random) =>
        $"\"kind\":\"rapport\",\"published\":\"{Day(random):yyyy-MM-dd}\",\"abstract\":\"Un rapport.\","
        + $"\"organisations\":[\"atelier\"],\"ministries\":{{\"concerned\":[\"{Pick(random, Ministries[..3])}\"]}},";

    private static string Question(Random random, int number)
    {
        var day = Day(random);
        var published = random.Next(12) == 0 ? $"{day:yyyy-MM}" : $"{day:yyyy-MM-dd}";
        // One ministry and one author have two answers: what is said of few must be seen.
        var rare = number is 7 or 8;
        var answered = day.AddDays(random.Next(1, 400));
        string[] ends = ["answered", "answered", "answered", "withdrawn", "lapsed", "closed"];
        var end = rare ? "answered" : Pick(random, ends);
        var events = rare || random.Next(4) > 0 ? $"{{\"type\":\"{end}\",\"on\":\"{answered:yyyy-MM-dd}\"}}" : "";
        var (asked, author) = rare ? ("rare", "ida-rare") : (Pick(random, Ministries[..3]), Pick(random, Authors[..2]));
        var attributed = !rare && random.Next(3) == 0 ? $",\"attributed\":[\"{Pick(random, Ministries[..3])}\"]" : "";
        var answering = !rare && random.Next(4) == 0 ? $",\"answering\":\"{Pick(random, Ministries[..3])}\"" : "";
        return $"\"kind\":\"question-ecrite\",\"published\":\"{published}\",\"heading\":\"telecommunications\","
            + $"\"authors\":[{{\"author\":\"{author}\",\"group\":\"Groupe {(random.Next(2) == 0 ? "Un" : "Deux")}\"}}],"
            + $"\"ministries\":{{\"asked\":\"{asked}\"{attributed}{answering}}},\"events\":[{events}],"
            + "\"texts\":[{\"role\":\"question\",\"markdown\":\"Pourquoi ?\"}],";
    }

    private static DateOnly Day(Random random) => new DateOnly(2013, 1, 1).AddDays(random.Next(900));

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
