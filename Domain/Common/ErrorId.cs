using System.Security.Cryptography;

namespace DiscordAH.Domain.Common;

/// <summary>The short name of a failure: a person reads it out, an operator finds it in the log.</summary>
public static class ErrorId
{
    private const int Length = 8;

    /// <summary>A new one: 8 lower-case hex digits.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);
}
