using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>Questions by quarter: a small chart for each of the ministries with the most questions, all to the same scale.</summary>
internal static class SmallMultiples
{
    public static IReadOnlyList<SmallFigure> Of(PageRenderer renderer)
    {
        var listings = renderer
            .Edition.Catalogue.Listings.Where(listing => listing is { Kind: ListingKind.Ministry, Tally.Questions: > 0 })
            .OrderByDescending(listing => listing.Tally.Questions)
            .Take(12)
            .ToArray();
        var series = listings
            .Select(listing => (listing, Quarters: Quarters(renderer, (Ministry)listing.Of!)))
            .Where(small => small.Quarters.Count > 0)
            .ToArray();
        if (series.Length < 2 || series.SelectMany(small => small.Quarters.Keys).Distinct().Count() < 2)
        {
            return [];
        }

        var (from, until) = (series.Min(small => small.Quarters.Keys.First()), series.Max(small => small.Quarters.Keys.Last()));
        var highest = series.Max(small => small.Quarters.Values.Max());
        return
        [
            .. series.Select(small => new SmallFigure(
                small.listing.Of!.Name,
                Charts.Small(
                    renderer.Strings.Fill(
                        "format.label",
                        ("label", small.listing.Of!.Name),
                        ("value", renderer.Strings.Count("counts.questions", small.Quarters.Values.Sum()))
                    ),
                    [.. Enumerable.Range(from, until - from + 1).Select(quarter => small.Quarters.GetValueOrDefault(quarter))],
                    highest,
                    (
                        (from / 4).ToString(CultureInfo.InvariantCulture),
                        (until / 4).ToString(CultureInfo.InvariantCulture),
                        renderer.Strings.Number(highest)
                    )
                )
            )),
        ];
    }

    private static SortedDictionary<int, int> Quarters(PageRenderer renderer, Ministry ministry) =>
        new(
            renderer
                .Counted.All.Where(document => document.Responsible == ministry && document.Published.IsWhole)
                .GroupBy(document => (document.Published.Year * 4) + ((document.Published.Month - 1) / 3))
                .ToDictionary(quarter => quarter.Key, quarter => quarter.Count())
        );
}

/// <summary>A small chart of one ministry.</summary>
internal sealed record SmallFigure(string Name, Html Chart);
