using System.Collections.Concurrent;
using System.Globalization;

namespace StaticPublication.Publishing;

/// <summary>Requests external addresses to find dead links. Each is requested once, with HEAD and if that fails with GET without reading
/// the body. Each host gets one request at a time.</summary>
internal static class OutsideLinks
{
    private const int Hosts = 16;

    /// <summary>How long a check waits for a response.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Returns the dead links in the given order, with the reason.</summary>
    /// <param name="links">Addresses, each with a page that links to it.</param>
    /// <param name="timeout">Maximum time for a response.</param>
    /// <param name="stop">Cancels the requests.</param>
    public static IReadOnlyList<(string Url, string Page, string Reason)> Dead(
        IReadOnlyList<(string Url, string Page)> links,
        TimeSpan timeout,
        CancellationToken stop
    )
    {
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseCookies = false,
                MaxAutomaticRedirections = 10,
                ConnectTimeout = timeout,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"StaticPublication/{ProgramVersion.Number}");
        var reasons = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var hosts = links.Select(link => new Uri(link.Url)).GroupBy(url => url.Authority, StringComparer.Ordinal);
        Parallel
            .ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = Hosts, CancellationToken = stop }, async (host, stopped) =>
            {
                foreach (var url in host)
                {
                    if (await DeadReason(client, url, timeout, stopped) is { } reason)
                    {
                        reasons[url.AbsoluteUri] = reason;
                    }
                }
            })
            .GetAwaiter()
            .GetResult();
        return
        [
            .. links
                .Where(link => reasons.ContainsKey(new Uri(link.Url).AbsoluteUri))
                .Select(link => (link.Url, link.Page, reasons[new Uri(link.Url).AbsoluteUri])),
        ];
    }

    private static async Task<string?> DeadReason(HttpClient client, Uri url, TimeSpan timeout, CancellationToken stopped)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        limit.CancelAfter(timeout);
        try
        {
            var status = await Status(client, HttpMethod.Head, url, limit.Token);
            status = status >= 400 ? await Status(client, HttpMethod.Get, url, limit.Token) : status;
            // 401, 403, 429 and 451 mean that the page exists but refuses programs, or this one.
            return status is >= 400 and not (401 or 403 or 429 or 451)
                ? string.Create(CultureInfo.InvariantCulture, $"it answers {status}")
                : null;
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds} s");
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "there is no such host",
                HttpRequestError.ConnectionError => "nothing listens there",
                HttpRequestError.SecureConnectionError => "its certificate is not valid",
                _ => "its answer is not HTTP",
            };
        }
    }

    private static async Task<int> Status(HttpClient client, HttpMethod method, Uri url, CancellationToken stopped)
    {
        using var request = new HttpRequestMessage(method, url);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopped);
        return (int)answer.StatusCode;
    }
}
