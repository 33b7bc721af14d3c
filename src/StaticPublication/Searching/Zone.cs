namespace StaticPublication.Searching;

/// <summary>The texts of one zone, by the marks before the texts of all zones.</summary>
/// <param name="zone">The zone.</param>
/// <param name="marks">For each zone, the positions of its marks by document.</param>
internal sealed class Zone(string zone, IReadOnlyDictionary<string, Dictionary<int, WordPosition[]>> marks)
{
    /// <summary>Returns whether a position of a document is in the zone: whether the last mark before it is one of this zone.</summary>
    public bool Contains(int number, int position) =>
        marks
            .SelectMany(of => of.Value.GetValueOrDefault(number, []).Select(mark => (Zone: of.Key, mark.Position)))
            .Where(mark => mark.Position < position)
            .OrderBy(mark => mark.Position)
            .LastOrDefault()
            .Zone == zone;
}
