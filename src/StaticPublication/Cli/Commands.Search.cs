using System.CommandLine;
using System.Text.Json;
using StaticPublication.Reading;
using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>The command that searches a built site.</summary>
internal static partial class Commands
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = PublishedJson.Encoder };

    private static readonly Option<bool> AllResults = new("--all") { Description = "Prints every id instead of ten." };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Prints one JSON object." };
    private static readonly Option<bool> Facets = new("--facets") { Description = "Prints how many results each filter would leave." };
    private static readonly Option<string> ResultOrder = Text(
            "--order",
            "Order of the results: relevance, date (newest first) or oldest.",
            "relevance"
        )
        .OneOf("relevance", "date", "oldest");
    private static readonly Option<string?> SpokenLanguage = new Option<string?>("--language")
    {
        Description = "Language of what is said: fr, en, de or el; by default that of the machine.",
    }.OneOf([.. Site.Languages]);

    private static Command Search()
    {
        var query = new Argument<string[]>("query")
        {
            Description = "Query in the syntax of the site: words, \"phrases\", -word, and fields by the names that its search page tells.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var search = new Command("search", "Searches a built site.")
        {
            query,
            Output,
            Theme,
            AllResults,
            AsJson,
            Facets,
            ResultOrder,
            SpokenLanguage,
        };
        search.SetAction(result =>
        {
            var text = string.Join(' ', result.GetValue(query)!);
            if (text.Length == 0 && !result.GetValue(Facets))
            {
                Terminal.Say("search takes a query, or --facets for what there is to filter by.");
                return WrongUse;
            }

            Print(result, text);
            return 0;
        });
        return search;
    }

    private static void Print(ParseResult result, string text)
    {
        var asked = Searching.Search.Open(result.GetValue(Output)!);
        var answer = asked.Ask(text, Enum.Parse<Order>(result.GetValue(ResultOrder)!, ignoreCase: true));
        var shown = answer.Numbers.Take(result.GetValue(AllResults) ? int.MaxValue : 10).Select(asked.Result).ToList();
        var counts = result.GetValue(Facets) ? asked.Facets.ToDictionary(facet => facet, facet => asked.Count(text, facet)) : null;
        if (result.GetValue(AsJson))
        {
            Terminal.PrintJson(Json(answer, shown, counts));
            return;
        }

        var language = result.GetValue(SpokenLanguage) ?? Messages.Spoken;
        var said = new SearchWords(ThemeReading.Words(result.GetValue(Theme)!, language));
        Terminal.Print(said.Results(answer.Total));
        foreach (var one in text.Length > 0 ? shown : [])
        {
            Terminal.Print($"{one.Id}  {one.Title}");
        }

        foreach (
            var line in said.Unread(answer, asked.FieldNames)
                .Concat(said.Explanations(answer))
                .Concat(counts is null ? [] : said.Counts(asked, counts))
        )
        {
            Terminal.Print(line);
        }
    }

    private static string Json(
        SearchResult answer,
        IEnumerable<Result> shown,
        Dictionary<string, IReadOnlyDictionary<string, int>>? facets
    ) =>
        JsonSerializer.Serialize(
            new
            {
                query = answer.Query,
                total = answer.Total,
                ids = shown.Select(result => result.Id),
                unknown = answer.Unknown,
                undated = answer.Undated,
                unread = answer.Unread.Select(field => new { typed = field.Typed, near = field.Near }),
                mended = answer.Mended?.Text,
                unfiltered = answer.Unfiltered is { } all ? new { query = all.Text, total = all.Total } : null,
                proposals = answer.Proposals.Select(proposal => new
                {
                    query = proposal.Text,
                    total = proposal.Total,
                    without = proposal.Without,
                }),
                facets,
            },
            Readable
        );
}
