namespace StaticPublication.Searching;

/// <summary>What raises the score of a document beside its words.</summary>
internal sealed partial class Evaluation
{
    // More than any score.
    private const long AboveAll = 1_000_000_000_000;

    /// <summary>Raises the scores of documents in which the words of a query, one after the other, are near one another, and above all of
    /// those whose number they are: QG 15.</summary>
    public Matches Nearer(Matches found, Query query)
    {
        var numbered = query.Words.Zip(query.Words.Skip(1), Glued).SelectMany(term => Merge(term?.Lists ?? []).Numbers).ToHashSet();
        found = Closer(found, query);
        return numbered.Count == 0
            ? found
            : found with
            {
                Scores = [.. found.Scores.Select((score, i) => numbered.Contains(found.Numbers[i]) ? score + AboveAll : score)],
            };
    }

    // A code and a number, in either order.
    private Term? Glued(string one, string other) =>
        (one + other) is var both && both.Any(char.IsAsciiDigit) && !both.All(char.IsAsciiDigit) ? terms.Find(both) : null;

    private Matches Closer(Matches found, Query query)
    {
        Term[] known =
        [
            .. query
                .SignificantWords(index.Root.Common)
                .Select(terms.Find)
                .OfType<Term>()
                .Where(term => term.Lists.Sum(list => list.Positions.Length) <= index.Root.Near),
        ];
        if (known.Length < 2)
        {
            return found;
        }

        var candidates = found.Numbers.ToHashSet();
        Dictionary<int, WordPosition[]>[] positions = [.. known.Select(term => Positions(term.Lists, candidates))];
        var scores = found.Numbers.Select(
            (number, i) => found.Scores[i] + (found.Scores[i] * Closeness(positions, number) / (96 * (known.Length - 1)))
        );
        return found with { Scores = [.. scores] };
    }

    private static long Closeness(Dictionary<int, WordPosition[]>[] positions, int number)
    {
        var places = positions.Select(of => of.GetValueOrDefault(number, [])).ToArray();
        return places.Zip(places.Skip(1), (one, other) => Closeness(one, other)).Sum();
    }

    private static long Closeness(WordPosition[] one, WordPosition[] other) =>
        one.SelectMany(first => other.Select(second => Math.Abs(first.Position - second.Position)))
            .DefaultIfEmpty(int.MaxValue)
            .Min() switch
        {
            <= 1 => 8,
            2 => 6,
            <= 4 => 4,
            <= 8 => 2,
            <= 16 => 1,
            _ => 0,
        };
}
