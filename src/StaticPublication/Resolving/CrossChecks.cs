using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Resolving;

/// <summary>Checks that involve several documents.</summary>
internal static class CrossChecks
{
    /// <summary>Finds faults that involve several documents: duplicate ids, ids of tombstones, relations without a target. A relation to a
    /// record with errors is no further fault.</summary>
    public static void Check(
        IReadOnlyList<LinkedDocument> documents,
        IReadOnlyCollection<Fingerprint> refused,
        IReadOnlyList<Tombstone> tombstones,
        FaultList faults
    )
    {
        var byId = ById(documents, faults);
        faults.Amend(fault =>
            fault.Code == "ID-SYNTAX" ? Faults.WithTwin(fault, id => byId.TryGetValue(id, out var twin) ? twin.Location : null) : fault
        );
        foreach (var tombstone in tombstones.Where(tombstone => tombstone.Id is not null))
        {
            if (byId.TryGetValue(tombstone.Id!, out var document))
            {
                faults.Add(Faults.TakenDown(document.Location, tombstone.Location));
            }
        }

        CheckLinks(byId, documents, refused, faults);
    }

    // Of several documents with the same id the first is kept.
    private static Dictionary<string, LinkedDocument> ById(IReadOnlyList<LinkedDocument> documents, FaultList faults)
    {
        var byId = new Dictionary<string, LinkedDocument>(documents.Count, StringComparer.Ordinal);
        var several = documents
            .Where(document => !byId.TryAdd(document.Id, document))
            .Select(document => document.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (
            var same in InOrder(documents.Where(document => several.Contains(document.Id)))
                .GroupBy(document => document.Id, StringComparer.Ordinal)
        )
        {
            var first = byId[same.Key] = same.First();
            foreach (var document in same.Skip(1))
            {
                faults.Add(Faults.DuplicateId(document.Location, document.Id, first.Location));
            }
        }

        return byId;
    }

    private static void CheckLinks(
        Dictionary<string, LinkedDocument> byId,
        IReadOnlyList<LinkedDocument> documents,
        IReadOnlyCollection<Fingerprint> refused,
        FaultList faults
    )
    {
        var known = new Lazy<IReadOnlyList<string>>(() => [.. InOrder(byId.Values).Take(10_000).Select(document => document.Id)]);
        var others = new Lazy<HashSet<Fingerprint>>(() => [.. refused]);
        foreach (var document in documents)
        {
            foreach (
                var fault in UnknownTargets(
                    document,
                    target => byId.ContainsKey(target) || others.Value.Contains(Fingerprint.Of(target)),
                    known
                )
            )
            {
                faults.Add(fault);
            }

            foreach (var former in document.FormerIds.Where(byId.ContainsKey))
            {
                faults.Add(Faults.FormerIdTaken(document.Location, former, byId[former].Location));
            }
        }
    }

    private static IEnumerable<Fault> UnknownTargets(
        LinkedDocument document,
        Func<string, bool> isKnown,
        Lazy<IReadOnlyList<string>> known
    ) =>
        from relation in document.Relations.Index()
        let target = relation.Item.TargetId
        where target is not null && !isKnown(target)
        select Faults.UnknownDocument(
            relation.Item.Place,
            $"relations[{relation.Index}].target",
            target,
            NearestNames.Of(target, known.Value)
        );

    // Threads deliver documents in any order.
    private static IEnumerable<LinkedDocument> InOrder(IEnumerable<LinkedDocument> documents) =>
        documents
            .OrderBy(document => document.Location.Path, StringComparer.Ordinal)
            .ThenBy(document => document.Location.Line)
            .ThenBy(document => document.Location.Column);
}
