using StaticPublication.Caching;
using StaticPublication.Publishing;

namespace StaticPublication;

/// <summary>What a check does that a build does not: the whole site is made where nobody sees it, and every page of it is looked
/// through.</summary>
internal sealed partial class Publication
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private bool _checks;

    /// <summary>Everything but publishing: the faults that a build would have, and what the finished pages show.</summary>
    public Outcome Check()
    {
        _checks = true;
        var work = Directory.CreateTempSubdirectory("publication-check-");
        try
        {
            var folders = SiteFolders.Of(Path.Combine(work.FullName, "site"));
            using var cache = Cache.Open(options with { Cache = null }, folders);
            return Built(cache, folders);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Links of the site's own that lead nowhere are faults of any build; a check tells the rest too, and returns the addresses
    /// outside.</summary>
    private IReadOnlyList<(string Url, string Page)> Inspect(Edition edition, Staging staging, SiteFolders folders)
    {
        var found = _checks ? PageInspection.Of(edition, staging, folders.Staging, options.Threads) : null;
        foreach (var fault in PageFaults.Of(edition, staging, found, options.Output))
        {
            _faults.Add(fault);
        }

        var outside = found?.Outside ?? [];
        if (options.TriesLinks)
        {
            foreach (var fault in PageFaults.OfDead(edition, OutsideLinks.Dead(outside, Patience, options.Interrupted), options.Output))
            {
                _faults.Add(fault);
            }
        }

        return outside;
    }
}
