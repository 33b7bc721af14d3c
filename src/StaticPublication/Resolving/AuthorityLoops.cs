namespace StaticPublication.Resolving;

/// <summary>Finds authorities that are their own predecessor, parent or successor, directly or through others.</summary>
internal static class AuthorityLoops
{
    private static readonly (AuthorityRole Role, string Field)[] Chains =
    [
        (AuthorityRole.Predecessor, "predecessors"),
        (AuthorityRole.Parent, "parent"),
        (AuthorityRole.Successor, "successors"),
    ];

    /// <summary>Returns a fault for each authority of a loop, at its id.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<AuthorityLink> links)
    {
        foreach (var (role, field) in Chains)
        {
            var next = links.Where(link => link.Role == role).ToLookup(link => link.From, link => link.To);
            foreach (var from in next)
            {
                if (Loop(from.Key, next) is { } loop)
                {
                    yield return StaticPublication.Faults.AuthorityLoop(from.Key.Location, field, [.. loop.Select(entry => entry.Id)]);
                }
            }
        }
    }

    // Returns the shortest path from an entry back to itself, without its end; null if there is none.
    private static List<Authority>? Loop(Authority start, ILookup<Authority, Authority> next)
    {
        var from = new Dictionary<Authority, Authority>();
        var left = new Queue<Authority>([start]);
        while (left.TryDequeue(out var entry))
        {
            foreach (var to in next[entry])
            {
                if (to == start)
                {
                    return Way(entry, start, from);
                }

                if (from.TryAdd(to, entry))
                {
                    left.Enqueue(to);
                }
            }
        }

        return null;
    }

    private static List<Authority> Way(Authority end, Authority start, Dictionary<Authority, Authority> from)
    {
        var way = new List<Authority> { end };
        while (way[^1] != start)
        {
            way.Add(from[way[^1]]);
        }

        way.Reverse();
        return way;
    }
}
