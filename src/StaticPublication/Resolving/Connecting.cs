namespace StaticPublication.Resolving;

/// <summary>Connects every document with those that refer to it, similar ones, and those that share its answer.</summary>
internal sealed class Connecting(IReadOnlyList<Document> documents, IReadOnlyList<Listing> listings)
{
    /// <summary>Returns the connections by document number.</summary>
    /// <param name="threads">Maximum number of threads.</param>
    public IReadOnlyList<Connections> All(int threads)
    {
        var backlinks = Backlinks();
        var joint = documents
            .Select((document, number) => (document.JointAnswer, number))
            .Where(pair => pair.JointAnswer is not null)
            .ToLookup(pair => pair.JointAnswer!, pair => pair.number, StringComparer.Ordinal);
        var lists = RelatedDocuments.Lists(listings);
        bool[] hidden = [.. documents.Select(document => document.IndexingForbidden)];
        var connections = new Connections[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new RelatedDocuments(documents, hidden, lists),
            (number, _, affinities) =>
            {
                var shared = documents[number].JointAnswer is { } answer ? joint[answer].Where(other => other != number).ToArray() : [];
                connections[number] = new Connections([.. backlinks[number]], affinities.Of(number), shared);
                return affinities;
            },
            _ => { }
        );
        return connections;
    }

    private ILookup<int, (int Number, string Rel)> Backlinks()
    {
        var numbers = documents
            .Select((document, number) => (document.Id, number))
            .ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        return documents
            .SelectMany((document, number) => document.Relations.Select(relation => (relation, number)))
            .Where(pair => pair.relation.Target is { } target && numbers.ContainsKey(target))
            .ToLookup(pair => numbers[pair.relation.Target!], pair => (pair.number, pair.relation.Rel));
    }
}
