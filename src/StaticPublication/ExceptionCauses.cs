namespace StaticPublication;

internal static class ExceptionCauses
{
    /// <summary>Returns the first exception of a type in an exception or in those that it wraps, because threads wrap what they throw; null
    /// if there is none.</summary>
    public static T? Cause<T>(this Exception e)
        where T : Exception =>
        e as T ?? (e as AggregateException)?.InnerExceptions.Select(Cause<T>).FirstOrDefault(cause => cause is not null);
}
