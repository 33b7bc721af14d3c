using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

internal static class Navigation
{
    /// <summary>Clicks a link and waits until the page that it leads to is whole: a click ends when its first bytes are there.</summary>
    public static async Task FollowAsync(this ILocator link)
    {
        var from = link.Page.Url;
        await link.ClickAsync();
        // The page that is left has long been loaded: only another address tells that the next one has come.
        await link.Page.WaitForURLAsync(url => url != from, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
    }
}
