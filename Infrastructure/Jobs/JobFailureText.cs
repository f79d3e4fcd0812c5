using System.Data.Common;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Jobs;

/// <summary>Puts a failed attempt in words for people. Messages of unknown exceptions are for the log: they may hold addresses and secrets.</summary>
internal static class JobFailureText
{
    public static string Of(Exception failure, string errorId)
    {
        var sentence = failure switch
        {
            JobFailedException => failure.Message.TrimEnd(),
            HttpRequestException => "A server that the job needs could not be reached or answered with an error.",
            TimeoutException or OperationCanceledException => "A server that the job needs took too long to answer.",
            DbException => "The database did not do what the job needs.",
            IOException or UnauthorizedAccessException => "A file that the job needs could not be read or written.",
            _ => "The job ran into a fault of this program.",
        };
        return $"{sentence} (error {errorId})";
    }
}
