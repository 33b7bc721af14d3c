namespace StaticPublication.Publishing;

/// <summary>Compares a site with the limits of its host.</summary>
internal static class HostLimits
{
    /// <summary>Compares a staged site with the limits of its host.</summary>
    public static IEnumerable<Fault> Faults(Edition edition, StagingFolder staging, string input)
    {
        var load = HostLoad.Of(staging, Headers.Rules(edition, staging.Paths).Count, Redirects.Rules(edition));
        var limits = Faults(edition.Site.Host, load, input);
        return edition.Site.Host.IsAtTop && edition.Addresses.Home != "/"
            ? limits.Prepend(StaticPublication.Faults.HostPath(input, edition.Site.Host.Name, edition.Addresses.Home))
            : limits;
    }

    /// <summary>Returns an error for each limit that the site exceeds, and a warning from nine tenths of one on.</summary>
    /// <param name="host">The host.</param>
    /// <param name="load">The figures of the site.</param>
    /// <param name="input">The input folder, as typed.</param>
    public static IEnumerable<Fault> Faults(Host host, HostLoad load, string input)
    {
        var dynamicRules = load.Redirects.Count(rule => rule.IsDynamic);
        var folder = load.Fullest.Path.Length == 0 ? "the root" : load.Fullest.Path;
        (long Has, long? Max, string Of)[] all =
        [
            (load.Fullest.Entries, host.FilesInFolder, $"files in a folder ({folder})"),
            (load.Files, host.Files, "files"),
            (load.Largest.Bytes, host.FileBytes, $"bytes in a file ({load.Largest.Path})"),
            (load.Bytes, host.SiteBytes, "bytes in total"),
            (load.HeaderRules, host.HeaderRules, "header rules"),
            (load.Redirects.Count - dynamicRules, host.StaticRedirects, "redirects of a single address"),
            (dynamicRules, host.DynamicRedirects, "redirects with placeholders"),
        ];
        return all.Where(limit => limit.Has * 10 > limit.Max * 9)
            .Select(limit => StaticPublication.Faults.HostLimit(input, host.Name, (limit.Max!.Value, limit.Has, limit.Of), load.Parts()));
    }
}
