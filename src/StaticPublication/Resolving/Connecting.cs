namespace StaticPublication.Resolving;

/// <summary>Connects every document with those that refer to it, similar ones, and those that share its answer.</summary>
internal sealed class Connecting(IReadOnlyList<Document> documents, IReadOnlyList<Listing> listings, SameAnswers same)
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
        var mentions = Mentions();
        var lists = RelatedDocuments.Lists(listings);
        bool[] hidden = [.. documents.Select(document => document.IndexingForbidden)];
        var connections = new Connections[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new RelatedDocuments(documents, hidden, lists, AnswerOf(joint)),
            (number, _, affinities) =>
            {
                var shared = documents[number].JointAnswer is { } answer ? joint[answer].Where(other => other != number).ToArray() : [];
                connections[number] = new Connections([.. backlinks[number]], affinities.Of(number), shared)
                {
                    MentionedBy = [.. mentions[number].Distinct()],
                };
                return affinities;
            },
            _ => { }
        );
        return connections;
    }

    // Of the documents with one answer, whether its source says so or not, the number of one.
    private Func<int, int> AnswerOf(ILookup<string, int> joint) =>
        number => documents[number].JointAnswer is { } answer ? joint[answer].First() : same.FirstOf(number);

    private ILookup<int, int> Mentions()
    {
        var mentions = new QuestionMentions(documents);
        return documents
            .SelectMany(
                (document, number) => document.Words.Mentions.Select(mention => (By: number, Of: mentions.Resolve(document, mention)))
            )
            .Where(mention => mention.Of >= 0)
            .ToLookup(mention => mention.Of, mention => mention.By);
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
