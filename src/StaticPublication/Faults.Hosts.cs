using System.Globalization;

namespace StaticPublication;

// Faults of what a host is given.
internal static partial class Faults
{
    /// <summary>The whole site is published below another path than before.</summary>
    public static Fault PathMoved(string input, string from, string to) =>
        Warning(
            "ADDRESS-MOVED",
            new SourceLocation($"{input}/site.yml", 1, 1),
            "url",
            $"the site was published below {from} and is now below {to}",
            "the same path, so that addresses stay what they are",
            $"let the host redirect {from}* to {to}, or put the former path back"
        );

    /// <summary>A published authority that is still there, but that no document names any more.</summary>
    public static Fault EmptiedAuthority(SourceLocation location, string id, string address) =>
        Warning(
            "ADDRESS-EMPTIED",
            location,
            "",
            $"{id} had the page {address} and has none now: no document names it any more",
            "a document that names it",
            $"if another entry took its place, take this one out and add to that one: formerIds: [{id}]; "
                + "else nothing: links to the page answer 404"
        );

    /// <summary>The site is made for a path, and its host shows it at the top of a domain.</summary>
    public static Fault HostPath(string input, string host, string path) =>
        Warning(
            "HOST-LIMIT",
            new SourceLocation($"{input}/site.yml", 1, 1),
            "url",
            $"{host} shows a site at the top of a domain, and the links of this one lead below {path}",
            "an address without a path, unless something in front of the host adds it",
            "take the path out of url, or choose a host that serves a path"
        );

    /// <summary>The site exceeds a limit of its host, or nearly reaches it.</summary>
    /// <param name="input">The input folder, as typed.</param>
    /// <param name="host">Name of the host.</param>
    /// <param name="limit">How many of what it takes, and how many the site has.</param>
    /// <param name="parts">The parts of the site that take most.</param>
    public static Fault HostLimit(string input, string host, (long Max, long Has, string Of) limit, string parts)
    {
        var location = new SourceLocation($"{input}/site.yml", 1, 1);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{host} takes {limit.Max:#,0} {limit.Of}, and the site has {limit.Has:#,0}"
        );
        return limit.Has > limit.Max
            ? Error(
                "HOST-LIMIT",
                location,
                "host",
                message,
                "a site that the host takes whole",
                $"choose a host that takes more, or publish less; what takes most (files; size): {parts}"
            )
            : Warning(
                "HOST-LIMIT",
                location,
                "host",
                message,
                "room for what is to come",
                $"look for another host, or publish less, before the limit is reached; what takes most (files; size): {parts}"
            );
    }
}
