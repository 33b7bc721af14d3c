namespace StaticPublication.Rendering;

/// <summary>The documents before and after a document in the list of the ministry that its row names.</summary>
internal static class Neighbours
{
    /// <summary>Returns their numbers; null where there is none that search engines may index.</summary>
    public static (int? Before, int? After) Of(PageRenderer renderer, int number)
    {
        if (DocumentRows.MinistryOf(renderer.Documents[number]) is not { } ministry || renderer.ListingOf(ministry) is not { } listing)
        {
            return (null, null);
        }

        var at = IndexOf(listing.Numbers, number);
        return (Next(at, 1), Next(at, -1));

        int? Next(int from, int step)
        {
            for (var i = from + step; at >= 0 && i >= 0 && i < listing.Numbers.Count; i += step)
            {
                if (!renderer.Documents[listing.Numbers[i]].IndexingForbidden)
                {
                    return listing.Numbers[i];
                }
            }

            return null;
        }
    }

    /// <summary>Returns links to them: the one before first.</summary>
    public static IReadOnlyList<Link> Links(PageRenderer renderer, int number)
    {
        var (before, after) = Of(renderer, number);
        return
        [
            .. before is { } earlier ? [LinkTo(renderer, earlier, "previous")] : Array.Empty<Link>(),
            .. after is { } later ? [LinkTo(renderer, later, "next")] : Array.Empty<Link>(),
        ];
    }

    private static Link LinkTo(PageRenderer renderer, int number, string words) =>
        new(
            PageRenderer.TitleOf(renderer.Documents[number]),
            renderer.Addresses.Document(renderer.Documents[number]),
            renderer.Strings[$"document.{words}_of_ministry"]
        );

    // Numbers of a list descend.
    private static int IndexOf(IReadOnlyList<int> numbers, int number)
    {
        var (low, high) = (0, numbers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle] == number)
            {
                return middle;
            }

            (low, high) = numbers[middle] > number ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
