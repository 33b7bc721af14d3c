using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

internal static class Navigation
{
    /// <summary>Clicks a link and waits until the page that it leads to is whole: a click ends when its first bytes are there.</summary>
    public static async Task FollowAsync(this ILocator link)
    {
        await link.ClickAsync();
        await link.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
