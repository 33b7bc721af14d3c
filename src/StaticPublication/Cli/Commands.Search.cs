using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>The command that searches a built site.</summary>
internal static partial class Commands
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = PublishedJson.Encoder };

    private static Command Search()
    {
        var query = new Argument<string[]>("query")
        {
            Description = "Query in the syntax of the site: words, \"phrases\", -word, ministere:, annee:.",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Prints every id instead of ten." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var search = new Command("search", "Searches a built site.") { query, Output, all, json };
        search.SetAction(result =>
        {
            var asked = Searching.Search.Open(result.GetValue(Output)!);
            var answer = asked.Ask(string.Join(' ', result.GetValue(query)!));
            var ids = answer.Numbers.Take(result.GetValue(all) ? int.MaxValue : 10).Select(number => asked.Result(number).Id);
            if (result.GetValue(json))
            {
                Terminal.PrintJson(Json(answer, ids));
                return;
            }

            foreach (var line in ids.Prepend(answer.Total.ToString(CultureInfo.InvariantCulture)))
            {
                Terminal.Print(line);
            }

            Explain(answer);
        });
        return search;
    }

    private static string Json(Searching.SearchResult answer, IEnumerable<string> ids) =>
        JsonSerializer.Serialize(
            new
            {
                query = answer.Query,
                total = answer.Total,
                ids,
                proposals = answer.Proposals.Select(proposal => new
                {
                    query = proposal.Text,
                    total = proposal.Total,
                    without = proposal.Without,
                }),
            },
            Readable
        );

    private static void Explain(Searching.SearchResult answer)
    {
        if (answer.SaysNothing || answer.IsReversed)
        {
            Terminal.Print(
                answer.SaysNothing
                    ? "Nothing to search for: type at least one letter or digit."
                    : "The period ends before it begins: exchange the two dates."
            );
        }

        foreach (var (text, total, without) in answer.Proposals)
        {
            var left = without.Count > 0 ? $" without {string.Join(", ", without)}" : "";
            Terminal.Print($"Instead{left}: {text} ({total.ToString(CultureInfo.InvariantCulture)})");
        }
    }
}
