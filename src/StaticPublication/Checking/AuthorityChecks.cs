using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of authority files: shapes, unique ids, no indistinguishable entries.</summary>
internal static class AuthorityChecks
{
    /// <summary>Returns the known files, by name without <c>.yml</c>; adds a fault for each other file.</summary>
    public static IReadOnlyList<string> Known(InputFolder input, FaultList faults)
    {
        var known = input.Authorities.ToLookup(name => Shapes.Authorities.ContainsKey(InputFolder.WithoutUnnamed(name)));
        foreach (var name in known[false])
        {
            faults.Add(Faults.UnknownAuthorityFile($"{input.Path}/authorities/{name}.yml", [.. Shapes.Authorities.Keys]));
        }

        return [.. known[true].Select(InputFolder.WithoutUnnamed).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The entries that are sound and what the others are called, by file name without <c>.yml</c>; the others are
    /// faults.</summary>
    public static IReadOnlyDictionary<string, CheckedEntries> Sound(
        IReadOnlyDictionary<string, StatedEntries> stated,
        IReadOnlySet<string> pictures,
        FaultList faults
    )
    {
        var known = new SortedDictionary<string, CheckedEntries>(StringComparer.Ordinal);
        foreach (var (file, entries) in stated)
        {
            var bySoundness = entries
                .Records.Select(entry => WrittenNumbers.AsText(entry, Shapes.Authorities[file]))
                .ToLookup(entry => ShapeCheck.IsSound(entry, Shapes.Authorities[file], OwnFaults(entry), faults));
            var sound = Once([.. bySoundness[true]], faults);
            known[file] = new CheckedEntries(sound, new RefusedNames(bySoundness[false], entries.AreWhole));
            WarnOfTwins(sound, file == "authors" ? PersonNames.Unordered : Folding.Key, faults);
            MissPictures(sound, pictures, faults);
            faults.AddAll(sound.SelectMany(PeriodRules.Overlaps));
        }

        return known;
    }

    private static IEnumerable<Fault> OwnFaults(Record entry) => PersonalData.Faults(entry).Concat(PeriodRules.Ends(entry));

    private static List<Record> Once(List<Record> entries, FaultList faults)
    {
        var first = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var id = entry.Fields["id"]!;
            if (!first.TryAdd(id.Text, entry))
            {
                faults.Add(Faults.DuplicateId(entry.PlaceOf(id), id.Text, first[id.Text].PlaceOf(first[id.Text].Fields["id"]!)));
            }
        }

        foreach (
            var (entry, former) in entries.SelectMany(entry => (entry.Fields["formerIds"]?.Items ?? []).Select(former => (entry, former)))
        )
        {
            if (first.TryGetValue(former.Text, out var other))
            {
                faults.Add(Faults.FormerIdTaken(entry.PlaceOf(former), former.Text, other.PlaceOf(other.Fields["id"]!)));
            }
        }

        return [.. first.Values];
    }

    // Dates, identifiers, addresses and memberships distinguish two entries of the same name.
    // Of people, given name and family name stand in either order.
    private static void WarnOfTwins(IReadOnlyList<Record> entries, Func<string, string> key, FaultList faults)
    {
        foreach (
            var twins in entries.GroupBy(entry => key(entry.Fields["name"]!.Text), StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        {
            var first = twins.First();
            foreach (var other in twins.Skip(1).Where(other => Distinction(other) == Distinction(first)))
            {
                faults.Add(
                    Faults.TwinName(
                        other.PlaceOf(other.Fields["id"]!),
                        other.Fields["id"]!.Text,
                        first.Fields["id"]!.Text,
                        first.PlaceOf(first.Fields["id"]!)
                    )
                );
            }
        }
    }

    private static string Distinction(Record entry)
    {
        string[] telling = ["from", "until", "identifiers", "sameAs", "memberships", "url"];
        return string.Join('|', telling.Select(name => entry.Fields[name]).OfType<StatedValue>().Select(Words));
    }

    private static string Words(StatedValue value) =>
        value.Text
        + string.Concat(value.Items.Select(Words))
        + string.Concat(value.Fields.Select(field => field.Name + Words(field.Value)));

    /// <summary>Returns the picture whose name differs only by capitals or by how its accents are stored, or null.</summary>
    public static string? TwinOf(string file, IEnumerable<string> pictures) =>
        pictures
            .Where(picture => string.Equals(picture.Normalize(), file.Normalize(), StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private static void MissPictures(IReadOnlyList<Record> entries, IReadOnlySet<string> pictures, FaultList faults)
    {
        foreach (var entry in entries)
        {
            var file = entry.Fields["image"] is { Kind: StatedKind.Map } image ? image["file"] : entry.Fields["image"];
            if (file is not null && !pictures.Contains(file.Text))
            {
                faults.Add(Faults.MissingPicture(entry.PlaceOf(file), "image", file.Text, TwinOf(file.Text, pictures)));
            }
        }
    }
}

/// <summary>Entries of an authority file as it states them.</summary>
/// <param name="Records">Those that could be read.</param>
/// <param name="AreWhole">Whether all could be.</param>
internal sealed record StatedEntries(IReadOnlyList<Record> Records, bool AreWhole);
