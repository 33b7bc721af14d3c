namespace StaticPublication;

/// <summary>What exceptions are about.</summary>
internal static class Exceptions
{
    /// <summary>The first of a type in an exception and all that it wraps, as threads wrap what they throw; or null.</summary>
    public static T? Cause<T>(this Exception e)
        where T : Exception =>
        e as T ?? (e as AggregateException)?.InnerExceptions.Select(Cause<T>).FirstOrDefault(cause => cause is not null);
}
