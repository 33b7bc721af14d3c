namespace StaticPublication.Exporting;

/// <summary>Consecutive documents of the catalogue from <paramref name="First"/> (inclusive) to <paramref name="End"/> (exclusive), all of
/// one year.</summary>
internal readonly record struct YearRange(int Year, int First, int End)
{
    public int Count => End - First;

    /// <summary>Cuts it into ranges of at most <paramref name="longest"/> documents.</summary>
    public IEnumerable<YearRange> Cut(int longest)
    {
        for (var first = First; first < End; first += longest)
        {
            yield return new YearRange(Year, first, Math.Min(first + longest, End));
        }
    }
}
