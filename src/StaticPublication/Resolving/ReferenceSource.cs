using StaticPublication.Text;

namespace StaticPublication.Resolving;

/// <summary>The origin of a reference: the record, the list of its faults, and the path of the field.</summary>
internal readonly record struct ReferenceSource(Record Record, FaultList FaultList, string Path)
{
    /// <summary>The one entry that a stated reference means at a day; else a fault, and null. Of an entry with errors nothing more is
    /// said.</summary>
    public T? Resolve<T>(NameIndex<T> index, StatedValue stated, DateOnly? on)
        where T : Authority
    {
        var found = index.Find(stated.Text, on);
        if (found.Count == 1)
        {
            return found[0];
        }

        var location = Record.PlaceOf(stated);
        if (found.Count > 1)
        {
            IReadOnlyList<string> ids = [.. found.Select(entry => entry.Id).Order(StringComparer.Ordinal)];
            FaultList.Add(Faults.AmbiguousReference(location, Path, stated.Text, ids));
            return null;
        }

        if (index.Refused.MayHave(stated.Text))
        {
            FaultList.Refuse();
            return null;
        }

        if (Confusables.Twin(stated.Text) is { } twin && index.ById(twin.Id) is not null)
        {
            FaultList.Add(Faults.IdConfusable(Record.PlaceOf(stated, twin.At), Path, stated.Text, twin.Letter, twin.Id));
            return null;
        }

        if (index.Create(stated.Text, location) is { } created)
        {
            return created;
        }

        FaultList.Add(
            Faults.UnknownReference(location, Path, stated.Text, index.File, (NearestNames.Of(stated.Text, index.Spellings), index.AllIds))
        );
        return null;
    }
}
